"""Mentions of the first event, read from the hand-made gold: names, jobs and printed affiliations only."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from normalize.model import Mention

SHARED = Path(__file__).resolve().parents[3] / "shared"
EDITION = "local-some-2023"


@dataclass(frozen=True)
class LocalSome:
    """Mentions and the truth about them."""

    mentions: list[Mention]
    person: dict[str, str]
    identity: dict[str, str]
    organisation_of_form: dict[str, str]
    organisers: list[str]


def _printed(text: str, aliases: list[str]) -> list[str]:
    """The printed forms of an organisation that stand in a biography, the longest first."""
    found = []
    for alias in sorted(aliases, key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(alias)}(?!\w)"
        if re.search(pattern, text):
            found.append(alias)
            text = re.sub(pattern, "·", text)
    return found


def _participations(gold: dict[str, Any]) -> list[tuple[Mention, str]]:
    found = []
    for session in gold["sessions"]:
        for number, p in enumerate(session["participations"]):
            mention = Mention(
                mention_id=f"{session['id']}/{number}",
                kind="participation",
                edition_id=EDITION,
                name=p["name_as_printed"],
                year=2023,
                session_id=session["id"],
                role=p["role"],
                position=p["position_as_printed"],
                affiliation=p["affiliation_as_printed"],
                page=3,
                source_id="programme",
                date=session["date"],
                start=session["start"],
                end=session["end"],
                room=session["room"],
            )
            found.append((mention, p["person"]))
    return found


def _biographies(gold: dict[str, Any], aliases: dict[str, list[str]]) -> list[tuple[Mention, str]]:
    found = []
    for bio in gold["bios"]:
        names = [bio["organisation"], *(o["organisation"] for o in bio["other"])]
        stated = [form for n in names if n for form in _printed(bio["text"], aliases[n])]
        position = bio["text"].split(stated[0])[0].strip(" ,") if stated else bio["position"]
        mention = Mention(
            mention_id=bio["id"],
            kind="biography",
            edition_id=EDITION,
            name=bio["name_as_printed"],
            year=2023,
            position=position if position and len(position) < 60 else None,
            affiliation=stated[0] if stated else None,
            other_affiliations=tuple(stated[1:]),
            text=bio["text"],
            page=bio["page"],
            source_id="programme",
        )
        found.append((mention, bio["person"]))
    return found


@pytest.fixture(scope="session")
def local_some() -> LocalSome:
    path = SHARED / "gold" / "local-some-2023-full.json"
    if not path.exists():
        pytest.skip("the hand-made truth (../shared/gold) is not on this machine")
    gold = json.loads(path.read_text(encoding="utf-8"))
    aliases = {o["canonical"]: o["aliases_as_printed"] for o in gold["organisations"]}
    both = _participations(gold) + _biographies(gold, aliases)
    return LocalSome(
        mentions=[m for m, _ in both],
        person={m.mention_id: person for m, person in both},
        identity={p["canonical_name"]: p["identity"] for p in gold["persons"]},
        organisation_of_form={a: o for o, forms in aliases.items() for a in forms},
        organisers=["Związek Miast Polskich", "Samorządowe Internety"],
    )
