"""The people: what a label says of whom it names, and which labels name the same person."""
