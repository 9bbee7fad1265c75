"""The page: how lines stand on it, what the printer added to them, and what he broke."""
