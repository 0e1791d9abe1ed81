"""genexpert: gender expertise of draft laws of the Kyrgyz Republic."""

__version__ = "0.1.0"
