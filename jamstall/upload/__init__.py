"""A file on its way from a user to published: kept, read apart, shown beforehand, compared.

Knows nothing of pages. A draft keeps the file and what the user has said about it (`drafts`); a
worker reads it in a process of its own (`worker`); a preview publishes it in a copy (`preview`),
and what that changes is told case by case and headline by headline (`difference`).
"""
