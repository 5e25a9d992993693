"""Tables of stories and success factors, or of people, read from the files that people have: TSV, CSV or XLSX."""

from unginvest_workshop.importing.people import read_people_table
from unginvest_workshop.importing.reader import Table, read_table
from unginvest_workshop.importing.table_error import TableError

__all__ = ["Table", "TableError", "read_people_table", "read_table"]
