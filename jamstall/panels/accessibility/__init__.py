"""The contents of Tillgänglighet."""
