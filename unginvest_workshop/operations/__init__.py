"""What a facilitator does: one typed function per intent, on the transaction it is given, and the queries views ask."""
