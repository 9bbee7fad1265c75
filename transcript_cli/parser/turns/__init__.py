"""The turns: what lies between the labels, with its paragraphs, events and times."""
