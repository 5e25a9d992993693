"""Steps as a table and as a form: what the fagdag's road and a young person's own have in common."""
