"""What Ladda upp says of cases, in words that the command line says too."""
