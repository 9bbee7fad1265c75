"""The labels: where one could stand, and which of these places hold one, inferred from the document as a whole."""
