"""What a document says of itself and of those who take part, at its head and in declared fields."""
