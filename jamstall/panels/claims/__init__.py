"""What a workshop is told: claims made from the data, the cards, and the room's guesses."""
