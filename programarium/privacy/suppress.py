"""Taking a person out of everything that is kept, and keeping them out."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from extract.errors import UsageError
from normalize.identity.registry_model import IdRegistry
from programarium.atomic import locked, publish, recover
from programarium.cache import Cache
from programarium.pipeline import cache_version
from programarium.privacy.curation import erase_curation
from programarium.privacy.erase import erase_rows
from programarium.privacy.held import MENTIONS, Held, Tables, find_held, open_tables
from programarium.privacy.keys import (
    SuppressionList,
    list_texts,
    make_key,
    make_row,
    read_list,
    written_hash,
)
from programarium.privacy.programme import veil_programme
from programarium.privacy.spellings import sought
from programarium.privacy.veil import Veil
from programarium.staging import CURATION, bring_along, check_target
from programarium.tables.curation import ORGANISATION_REGISTRY, PERSON_REGISTRY
from programarium.tables.frames import to_frame
from programarium.tables.model import Dataset
from programarium.tables.schema import TABLES
from programarium.workspace import Workshop
from programarium.write import write_dataset

#: how the names of inspections end
_INSPECTION = ".inspect.html"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What was done, without the name. `elsewhere` are other files beside the datasets that hold it."""

    suppression_id: str
    person_ids: tuple[str, ...]
    withheld: int
    others: int
    cache_entries: int
    inspections: tuple[str, ...]
    elsewhere: tuple[str, ...]


def suppress(
    data: Path, asked: str, *, reason: str, date: str, confirm: Callable[[Held], bool]
) -> Suppressed | None:
    """Take a person out of the datasets, the curation, the cache and the inspections beside them.

    Args:
        data: The datasets.
        asked: A person id or an exact name.
        reason: Why, in words; a withheld name in it is masked.
        date: When, as it is to be written; may be empty.
        confirm: Is shown what is held and says whether to go on.

    Returns:
        What was done; None when it was not confirmed.

    Raises:
        UsageError: No datasets, nobody or several people of this name, or a list without its key.
    """
    shop = Workshop(data.resolve())
    if not shop.out.is_dir():
        raise UsageError(f"{data}: no datasets; run `programarium build` first.")
    with locked(shop):
        recover(shop)
        check_target(shop.out)
        tables = open_tables(shop.out)
        held = find_held(tables, shop.out / CURATION, asked)
        if not confirm(held):
            return None
        listed, veil = _enlisted(shop.out / CURATION, held, reason, date)
        left, gone = erase_rows(tables, held, veil)
        curation = erase_curation(shop.out / CURATION, held.ids, gone, veil)
        _replace(shop, left, {**curation, **{n: t.encode() for n, t in list_texts(listed).items()}})
        entries = _veil_cache(shop, veil)
        shop.stamp.unlink(missing_ok=True)
        shutil.rmtree(shop.comparisons.parent, ignore_errors=True)
        inspections = _drop_inspections(shop, veil, _files_of(tables, gone))
    return Suppressed(
        listed.rows[-1].suppression_id,
        tuple(sorted(held.ids)),
        len(gone),
        len(gone - held.mentions),
        entries,
        inspections,
        _elsewhere(shop, veil),
    )


def _enlisted(curation: Path, held: Held, reason: str, date: str) -> tuple[SuppressionList, Veil]:
    """The list with one more person, and what hides everybody on it."""
    before = read_list(curation) or SuppressionList(make_key())
    row = make_row(
        (written_hash(kind, before.key, words) for kind, words in sought(held.spellings)), date, ""
    )
    others = tuple(other for other in before.rows if other.suppression_id != row.suppression_id)
    veil = Veil(replace(before, rows=(*others, row)))
    row = replace(row, reason=veil.text(" ".join(reason.split())))
    return replace(before, rows=(*others, row)), veil


def _replace(shop: Workshop, tables: dict[str, list[dict[str, str | int | float | None]]],
             curation: dict[str, bytes]) -> None:  # fmt: skip
    """Put datasets of these rows in the place of the old ones, in one step; the old ones are removed."""
    frames = {name: to_frame(table, tables[name]) for name, table in TABLES.items()}
    shop.stage.mkdir(parents=True)
    write_dataset(Dataset(frames, IdRegistry(), IdRegistry()), shop.stage)
    for name in (PERSON_REGISTRY, ORGANISATION_REGISTRY):
        (shop.stage / CURATION / name).unlink()
    for name, content in curation.items():
        path = shop.stage / CURATION / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    renamed = {p.relative_to(shop.out / CURATION).as_posix() for p in (shop.out / CURATION).rglob("*")}
    bring_along(shop)
    for name in renamed - set(curation):
        path = shop.stage / CURATION / name
        if path.is_file():
            path.unlink()
    publish(shop)
    recover(shop)


def _veil_cache(shop: Workshop, veil: Veil) -> int:
    """Entries of the cache without the person; those of other versions of the code are removed."""
    after = Cache(shop.cache, cache_version(veil))
    changed = 0
    for folder in sorted(shop.cache.iterdir()) if shop.cache.is_dir() else ():
        if folder.name.partition("-")[0] == after.version.partition("-")[0]:
            before = Cache(shop.cache, folder.name)
            for path in sorted(folder.glob("*.programme")):
                programme = before.get(path.stem)
                if programme is not None:
                    veiled = veil_programme(programme, veil)
                    changed += veiled != programme
                    after.put(path.stem, veiled)
        if folder.name != after.version:
            shutil.rmtree(folder)
    return changed


def _files_of(tables: Tables, gone: frozenset[str]) -> frozenset[str]:
    """Names, without their endings, of the files in which erased records were printed."""
    source_of = {row["session_id"]: row["source_id"] for row in tables["sessions"]}
    sources = {
        row.get("source_id") or source_of.get(row.get("session_id"))
        for name, key in MENTIONS.items()
        for row in tables[name]
        if row[key] in gone
    }
    return frozenset(Path(str(row["path"])).stem for row in tables["sources"] if row["source_id"] in sources)


def _drop_inspections(shop: Workshop, veil: Veil, stems: frozenset[str]) -> tuple[str, ...]:
    """Remove inspections that may show the name, beside the datasets and in the folder of this process.

    Those of the files that print the person go whatever their text says: their pictures show it.
    """
    found = []
    for folder in sorted({shop.out.parent, Path.cwd()}):
        for path in sorted(folder.glob(f"*{_INSPECTION}")):
            is_of_file = path.name.removesuffix(_INSPECTION) in stems
            if is_of_file or veil.spans(path.name) or _holds_name(path, veil):
                path.unlink()
                found.append(veil.path(path.name))
    return tuple(found)


def _elsewhere(shop: Workshop, veil: Veil) -> tuple[str, ...]:
    """Other files in the datasets folder that hold the name: guests, which are not ours to change."""
    return tuple(
        veil.path(path.relative_to(shop.out).as_posix())
        for path in sorted(shop.out.rglob("*"))
        if path.is_file() and (veil.spans(path.name) or _holds_name(path, veil))
    )


def _holds_name(path: Path, veil: Veil) -> bool:
    text = path.read_bytes().decode("utf-8", "replace")
    readings = [text, html.unescape(re.sub("<[^>]*>", " ", text))] if path.suffix == ".html" else [text]
    return any(veil.spans(reading) for reading in readings)
