"""`programarium privacy`: what is held about one person, and taking it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from programarium.counting import counted

if TYPE_CHECKING:
    from programarium.privacy.held import Held
    from programarium.privacy.suppress import Suppressed

privacy_app = typer.Typer(
    help="What is held about one person; take a person out.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_PERSON = typer.Argument(metavar="PERSON", help="A person id, or the exact name in any printed spelling.")
_DATA = typer.Option("--data", metavar="DIR", help="The datasets.")


@privacy_app.command("report")
def report_cmd(
    person: Annotated[str, _PERSON],
    data: Annotated[Path, _DATA] = Path("datasets"),
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON on stdout.")] = False,
) -> None:
    """Print everything that is held about one person.

    Every row with page and place, the evidence that joined them, texts that quote the name, and what
    people decided.
    """
    from programarium.privacy.report import report_json, report_lines, report_person

    found = report_person(data, person)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(
            msgspec.json.format(msgspec.json.encode(report_json(found)), indent=1) + b"\n"
        )
        return
    for line in report_lines(found):
        print(line)


@privacy_app.command("suppress")
def suppress_cmd(
    person: Annotated[str, _PERSON],
    data: Annotated[Path, _DATA] = Path("datasets"),
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; written beside the hash.")] = "",
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="When the person asked.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Take a person out of the datasets for good.

    Tables, texts, curation, cache and inspections lose the name; a keyed hash of it keeps it from
    coming back at the next build.
    """
    from extract.days import iso_day
    from extract.errors import UsageError
    from programarium.privacy.suppress import suppress

    try:
        date = iso_day(date) if date else ""
    except ValueError:
        raise UsageError(f"--date {date}: no day; write it as YYYY-MM-DD.") from None
    done = suppress(data, person, reason=reason, date=date, confirm=lambda held: yes or _ask(held))
    if done is None:
        print("programarium: nothing was changed", file=sys.stderr)
    else:
        _print(done, data)


def _ask(held: Held) -> bool:
    names = ", ".join(held.spellings)
    return typer.confirm(
        f"{names}: take {counted(len(held.mentions), 'record')} out of everything? This cannot be undone.",
        err=True,
    )


def _print(done: Suppressed, data: Path) -> None:
    records = counted(done.withheld, "record is", "records are")
    print(f"{records} withheld ({', '.join(done.person_ids)}, {done.suppression_id}).")
    if done.others:
        print(
            f"{counted(done.others, 'of them is', 'of them are')} of other people with the same printed name."
        )
    print(f"{counted(done.cache_entries, 'entry', 'entries')} of the cache changed.")
    for name in done.inspections:
        print(f"{name}: removed; `programarium inspect` makes it anew, without the person.")
    for name in done.elsewhere:
        print(f"{data}/{name}: still holds the name; it is not a file of programarium, look at it.")
    print("Inspections written to other folders (`inspect --out`) may still show the person: remove them.")
    print(f"Now run `programarium build`, and keep {data}/curation/suppression.key out of what you publish.")
