"""The panels of Branscher: each sector against its people, the sense of dominance, divisions."""
