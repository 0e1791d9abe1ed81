"""The words of the field as frozen dataclasses. No input, no output, nothing but the standard library."""
