"""Spark adds up what one machine cannot hold: the same questions, of cases that stand in Parquet.

PySpark is imported nowhere else, and only when JAMSTALL_ENGINE asks for it.
"""
