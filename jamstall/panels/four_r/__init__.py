"""The panels of 4R och JämKAS: who applies and gets what, and what is to be done."""
