"""The page that a young person takes home: made when that person asks for it by name, and by nothing else."""
