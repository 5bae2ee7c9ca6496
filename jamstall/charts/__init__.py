"""Pure functions from a breakdown and texts to a chart. The only room that knows Altair."""
