"""What Projektmedel shows beside its panels: how far texts are read, and projects as rows."""
