"""Where the printed forms of organisations stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normalize.text import fold
from programarium.identity.known import Known, Printed
from programarium.terminal import plain

#: Places of one form that are shown in the terminal; JSON has all.
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FormPrinted:
    """One printed form, the mentions that state it, and the editions that print it as an organiser."""

    form: str
    places: tuple[Printed, ...]
    organiser_of: tuple[str, ...]


def printed_forms(known: Known, organisation_id: str) -> tuple[FormPrinted, ...]:
    """The forms of an organisation, sorted; forms that differ in capitals or accents only are one."""
    stated = [
        s
        for group in known.grouping.groups
        if known.organisation_of_form[group.stated[0].node] == organisation_id
        for s in group.stated
    ]
    found = []
    for key in sorted({s.form_key for s in stated}):
        here = [s for s in stated if s.form_key == key]
        mentions = sorted({s.mention_id for s in here if s.mention_id})
        found.append(
            FormPrinted(
                min(s.key.form for s in here),
                tuple(sorted((known.printed[m] for m in mentions if m in known.printed), key=_where)),
                tuple(sorted({s.edition_id for s in here if not s.mention_id})),
            )
        )
    return tuple(sorted(found, key=lambda f: (fold(f.form), f.form)))


def _where(printed: Printed) -> tuple[str, int, str]:
    return printed.file or "", printed.page or 0, printed.mention_id


def form_lines(form: FormPrinted) -> Iterator[str]:
    """A form and where it stands, for the terminal."""
    yield plain(f"“{form.form}”")
    for printed in form.places[:_SHOWN]:
        page = f", page {printed.page}" if printed.page is not None else ""
        yield plain(f"    {printed.file or 'no file'}{page}: “{printed.quote}” ({printed.edition})")
    if len(form.places) > _SHOWN:
        yield f"    and {len(form.places) - _SHOWN} more"
    for edition in form.organiser_of:
        yield plain(f"    organiser of {edition}")
