"""The panels of Sökande: who applies, what becomes of it, what is chance, and who is crossed."""
