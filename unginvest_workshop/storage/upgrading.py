"""Bringing an older store up to date: to the shape that the code knows, with what its rows meant."""

from sqlalchemy import Connection

from unginvest_workshop.storage.reshaping import columns, reshape

_AWAY = "UPDATE participant SET attendance = 'away' WHERE id IN (SELECT id FROM away_before)"
_FIRST_INTERVIEW = """
    UPDATE pair_interview SET item_id = (
        SELECT id FROM agenda_item WHERE exercise = 'interview' AND workshop_id = pair_interview.workshop_id
        ORDER BY rank, id LIMIT 1
    ) WHERE item_id IS NULL
"""


def bring_up_to_date(connection: Connection) -> None:
    """Bring a store of any earlier version to today's shape; one that has it stays as it is.

    Until version 3, people were present or not, and a day had one deal of pairs: that of its first interview.
    """
    has_marks = "present" in columns(connection, "participant")
    if has_marks:
        connection.exec_driver_sql("CREATE TEMP TABLE away_before AS SELECT id FROM participant WHERE NOT present")
    reshape(connection)
    if has_marks:
        connection.exec_driver_sql(_AWAY)
        connection.exec_driver_sql("DROP TABLE temp.away_before")
        connection.exec_driver_sql(_FIRST_INTERVIEW)
