"""What one sees. Qt lives here, and only here."""
