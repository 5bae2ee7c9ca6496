"""What a published series says of women and men in a place, for whichever page shows it."""
