"""The one DuckDB file: open it, load into it, ask it for sums. The only room that knows DuckDB."""
