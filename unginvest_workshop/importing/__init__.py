"""Tables, pictures and groups' files, read from what people have."""

from unginvest_workshop.importing.people import read_people_table
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.importing.reader import Table, read_pasted_table, read_table

__all__ = ["ReadError", "Table", "read_pasted_table", "read_people_table", "read_table"]
