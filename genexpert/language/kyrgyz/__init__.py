"""Kyrgyz words: a closed list of stems, a machine of suffixes, and the context that tells homographs apart."""
