"""What an operator needs to know and to rely on: files kept private, logs, health and metrics."""
