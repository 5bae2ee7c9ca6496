"""Tests: `unit/` of the parts, `spec/` of the counting rules, `twin.py` what they must equal."""
