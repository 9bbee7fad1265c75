"""Turn any transcript into clean, structured, trustworthy data."""

__version__ = "0.1.0"
