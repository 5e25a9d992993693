"""What a facilitator does: one typed function per intent, on a transaction that it is given, and the queries views ask."""
