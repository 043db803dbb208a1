"""Write the figures of README.md and README.pl.md from the datasets: `python docs/refresh.py [--check]`.

A figure stands between `<!-- made by docs/refresh.py: NAME -->` and `<!-- end -->`; nobody types it.
With --check nothing is written, and the exit code is 1 if a README would change.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.pl.md")
MARK = re.compile(r"(<!-- made by docs/refresh\.py: (\w+) -->\n).*?(\n<!-- end -->)", re.DOTALL)
#: rows of the timetable excerpt: enough to show a block, its talks and a break
EXCERPT_ROWS = 8
#: longest title shown, in characters
TITLE = 60

Row = dict[str, str]


def main(arguments: list[str]) -> int:
    stale = False
    for path in READMES:
        text = path.read_text(encoding="utf-8")
        made = MARK.sub(lambda found: found[1] + FIGURES[found[2]]() + found[3], text)
        stale |= made != text
        if "--check" not in arguments:
            path.write_bytes(made.encode())
    return int(stale and "--check" in arguments)


def counts() -> str:
    """Rows of each table."""
    names = sorted(path.stem for path in (ROOT / "datasets").glob("*.csv"))
    return _table(("table", "rows"), [(f"`{name}`", str(len(_rows(name)))) for name in names])


def editions() -> str:
    """Every edition, with what is known of it."""
    columns = ("ordinal", "year", "start_date", "end_date", "city", "status")
    found = [
        (*(row[c] for c in columns), _many("sessions", row), _many("people", row))
        for row in _rows("editions")
    ]
    return _table((*columns, "sessions", "people"), found)


def timetable() -> str:
    """The first entries of the edition with the most sessions, in the order of the timetable."""
    edition = max(_rows("editions"), key=lambda row: int(_many("sessions", row)))["edition_id"]
    people: dict[str, list[str]] = {}
    for row in _rows("participations"):
        people.setdefault(row["session_id"], []).append(f"{row['name_as_printed']} ({row['role']})")
    found = []
    for row in [r for r in _rows("sessions") if r["edition_id"] == edition][:EXCERPT_ROWS]:
        names = people.get(row["session_id"], [])
        shown = ", ".join(names[:2]) + (f" … {len(names)}" if len(names) > 2 else "")
        time = f"{row['start']}–{row['end']}" if row["start"] else ""
        found.append(
            (row["date"], time, row["room"], row["kind"], _short(row["title"]), shown, f"p. {row['page']}")
        )
    return _table(("date", "time", "room", "kind", "title", "people", "source"), found)


def panel() -> str:
    """The people of the session with the most participations, as printed and as resolved."""
    by_session: dict[str, list[Row]] = {}
    for row in _rows("participations"):
        by_session.setdefault(row["session_id"], []).append(row)
    chosen = max(by_session.values(), key=lambda rows: (len({r["role"] for r in rows}), len(rows)))
    people = {row["person_id"]: row["name"] for row in _rows("people")}
    organisations = {row["organisation_id"]: row["name"] for row in _rows("organisations")}
    found = [
        (
            row["role"],
            row["name_as_printed"],
            row["affiliation_as_printed"],
            people.get(row["person_id"], ""),
            organisations.get(row["organisation_id"], ""),
            row["confidence"],
        )
        for row in chosen
    ]
    head = ("role", "name_as_printed", "affiliation_as_printed", "person", "organisation", "confidence")
    return _table(head, found)


FIGURES: dict[str, Callable[[], str]] = {
    "counts": counts,
    "editions": editions,
    "timetable": timetable,
    "panel": panel,
}


def _rows(table: str) -> list[Row]:
    with (ROOT / "datasets" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _many(what: str, edition: Row) -> str:
    if what == "sessions":
        return str(sum(row["edition_id"] == edition["edition_id"] for row in _rows("sessions")))
    tables = ("participations", "biographies")
    rows = [row for table in tables for row in _rows(table) if row["edition_id"] == edition["edition_id"]]
    return str(len({row["person_id"] for row in rows}))


def _short(text: str) -> str:
    return text if len(text) <= TITLE else text[: TITLE - 1].rstrip() + "…"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    return "\n".join([line(head), "|" + "---|" * len(head), *map(line, rows)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
