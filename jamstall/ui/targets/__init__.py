"""What people do on Mål: set targets and take them back, try a scenario, and save it."""
