"""The panels of Översikt: the money by sector, sex and birthplace, the years, and what changed."""
