"""The words that documents are made of around the speech, in many languages, and how words and names are compared."""
