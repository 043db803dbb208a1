"""`programarium explain`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer


def explain_cmd(
    who: Annotated[
        str, typer.Argument(metavar="WHO", help="A person, a mention or an organisation: an id or a name.")
    ],
    other: Annotated[
        str | None, typer.Argument(metavar="[OTHER]", help="Another: why the two are one, or are not.")
    ] = None,
    data: Annotated[
        Path, typer.Option("--data", metavar="DIR|FILE", help="The datasets, or a list of names (CSV).")
    ] = Path("datasets"),
    as_json: Annotated[bool, typer.Option("--json", help="Print the same as JSON on stdout.")] = False,
) -> None:
    """Show why mentions are one person, or are not.

    Printed forms of organisations are explained the same way.

    Each piece of evidence has its weight in bits (one more doubles the odds); they add up to the score.
    """
    from extract.errors import UsageError
    from programarium.identity.explaining import (
        explain_pair,
        explain_person,
        pair_json,
        pair_text,
        person_json,
        person_text,
    )
    from programarium.identity.known import load
    from programarium.identity.organisation_explaining import (
        explain_forms,
        explain_organisation,
        find_organisations,
    )
    from programarium.identity.organisation_report import explained_json, forms_lines, organisation_text

    known = load(data)
    if known.changed:
        print(
            f"{data}: decisions since the last build concern {len(known.changed)} mentions and are followed "
            "here; run `programarium build`.",
            file=sys.stderr,
        )
    values: Mapping[str, Any]
    is_organisation = bool(find_organisations(known, who))
    if other is not None and bool(find_organisations(known, other)) is not is_organisation:
        raise UsageError(f"{who!r} and {other!r} are not two people nor two organisations.")
    if is_organisation and other is not None:
        forms = explain_forms(known, who, other)
        text, values = "\n".join(forms_lines(forms)) + "\n", explained_json(forms)
    elif is_organisation:
        organisation = explain_organisation(known, who)
        text, values = organisation_text(organisation), explained_json(organisation)
    elif other is None:
        person = explain_person(known, who)
        text, values = person_text(person), person_json(person)
    else:
        pair = explain_pair(known, who, other)
        text, values = pair_text(pair), pair_json(pair)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(values), indent=1) + b"\n")
    else:
        print(text, end="")
