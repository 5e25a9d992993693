"""How a fagdag lasts: tables, transactions, undo, migrations, backups and media; the only user of SQLAlchemy."""
