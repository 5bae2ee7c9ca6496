"""The page Ladda upp: a file's way from chosen to published, step by step."""
