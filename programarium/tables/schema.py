"""The tables, declared once.

Frames, datapackage.json, the data dictionary and the checks all come from here. Names and
meanings are a contract: a table may gain columns, a column never changes its meaning.
"""

from __future__ import annotations

from programarium.tables.model import Table
from programarium.tables.schema_people import PEOPLE_TABLES
from programarium.tables.schema_programmes import PROGRAMME_TABLES

#: every table by name, in the order in which they are listed
TABLES: dict[str, Table] = {table.name: table for table in (*PROGRAMME_TABLES, *PEOPLE_TABLES)}

#: tables whose rows point at words on a page
PLACED_TABLES = ("sessions", "participations", "biographies")
