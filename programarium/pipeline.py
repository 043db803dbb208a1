"""The build: inputs -> sources -> tables -> files, each stage a call, and nothing changed until the end."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from programarium.atomic import locked, publish, recover
from programarium.cache import Cache, code_version
from programarium.counting import counted
from programarium.guarded import Limits
from programarium.model import SourceEntry
from programarium.ocr import has_failed, signature_of
from programarium.progress import Reporter
from programarium.replaced import check_some_read, gone_text, sources_gone
from programarium.sources import hash_inputs, read_sources
from programarium.staging import CURATION, bring_along, check_target, is_same, late_edits
from programarium.stamp import Stamp, read_stamp, write_stamp
from programarium.summary import BuildSummary, resolved, stale_text, summarise
from programarium.tasks import Hashed
from programarium.workspace import Inputs, Workshop

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine
    from normalize.identity.memory import Memory
    from programarium.privacy.veil import Veil
    from programarium.tables import Dataset

#: packages whose code decides what is read from a PDF, and what is made of all of them
READING = ("extract",)
BUILDING = ("extract", "normalize", "programarium")
#: kinds of doubts that `decide` asks about
ASKED = ("person", "organisation")


def build(
    inputs: Inputs, out: Path, *, limits: Limits, report: Reporter, ocr: Engine | None = None
) -> BuildSummary:
    """Read all inputs and write the datasets into `out`, or leave it untouched.

    Args:
        inputs: what `find_inputs` found.
        out: the folder of the datasets; made where it is missing, its `curation` kept.
        limits: how much of the machine reading may take.
        report: hears of the progress.
        ocr: reads pages whose text is missing or broken; None for none.

    Raises:
        UsageError: `out` holds other things, is being built by another process, or cannot be written; or no
            file could be read, and `out` holds sessions.
    """
    start = time.perf_counter()
    shop = Workshop(out.resolve())
    check_target(shop.out)  # before anything is made beside it
    with locked(shop):
        recover(shop)
        check_target(shop.out)
        veil = veil_of(shop)
        if veil is not None:
            from programarium.privacy.inputs import veil_inputs

            inputs = veil_inputs(inputs, veil)
        hashed = hash_inputs(inputs.files)
        stamp = Stamp.of(inputs, hashed, shop.out, _version(ocr))
        known = read_stamp(shop, stamp)
        if known is not None:
            summary = replace(known, unchanged=True)
            for file in known.files:
                if file.problem:
                    report.say(file.one_line, is_problem=True)
        else:
            summary = _rebuild(inputs, hashed, shop, limits, report, veil, ocr)
        summary = replace(summary, out=str(out), seconds=time.perf_counter() - start)
        if summary.stale_decisions:
            report.say(stale_text(summary), is_problem=True)
        return summary


def _rebuild(
    inputs: Inputs,
    hashed: tuple[Hashed, ...],
    shop: Workshop,
    limits: Limits,
    report: Reporter,
    veil: Veil | None,
    ocr: Engine | None,
) -> BuildSummary:
    cache = Cache(shop.cache, cache_version(veil))
    entries = read_sources(hashed, cache, limits=limits, report=report, veil=veil, ocr=ocr)
    if veil is not None:
        from programarium.privacy.inputs import veil_failures

        entries = veil_failures(entries, veil)
    check_some_read(entries, shop.out)
    gone = gone_text(sources_gone(entries, shop.out))
    if gone:
        report.say(gone)
    from programarium.identity.kept import read_memory, write_memory
    from programarium.identity.linked import cut_text

    memory = read_memory(shop.comparisons)
    dataset = assemble_all(entries, inputs, shop, report, limits, memory)
    cut = cut_text(dataset.cut_blocks)
    if cut:
        report.say(cut)
    rows = {name: len(frame) for name, frame in dataset.tables.items()}
    report.stage("write", 1)
    write_stage(dataset, shop)
    kept = bring_along(shop)
    if is_same(shop.stage, shop.out):
        shutil.rmtree(shop.stage)
    else:
        publish(shop)
        late_edits(shop, kept)
    recover(shop)
    report.step(f"{counted(sum(rows.values()), 'row')} in {len(rows)} tables")
    cache.drop_others()
    write_memory(shop.comparisons, memory)
    summary = BuildSummary(
        out=str(shop.out),
        files=resolved(tuple(map(summarise, entries)), dataset.summaries),
        rows=rows,
        missing=inputs.missing,
        unlisted=inputs.unlisted,
        remarks=(*inputs.remarks, *filter(None, (cut, gone))),
        damaged_cache_entries=cache.damaged,
        compared_pairs=memory.compared,
        kept_pairs=memory.remembered,
        stale_decisions=len(dataset.stale_decisions),
        questions=int(dataset.tables["review"]["kind"].isin(ASKED).sum()),
        withheld=withheld_records(dataset),
    )
    is_final = not any(map(has_failed, entries))
    write_stamp(shop, Stamp.of(inputs, hashed, shop.out, _version(ocr)), summary, is_final=is_final)
    return summary


def _version(ocr: Engine | None) -> str:
    """All but the inputs that decides what is built: the code, and what reads pictures."""
    return f"{code_version(*BUILDING)} {signature_of(ocr)}".rstrip()


def veil_of(shop: Workshop) -> Veil | None:
    """What hides the people that the curation folder withholds; None where there are none.

    Raises:
        UsageError: the list of withheld people or its key cannot be used.
    """
    if not (shop.out / CURATION / "suppressed.csv").is_file():
        return None
    from programarium.privacy.veil import read_veil

    return read_veil(shop.out / CURATION)


def cache_version(veil: Veil | None) -> str:
    """What the entries of the cache depend on: the code, and who is withheld."""
    return code_version(*READING) + (f"-{veil.digest}" if veil is not None else "")


def withheld_records(dataset: Dataset) -> int:
    """Participations and biographies that are withheld."""
    return sum(int(dataset.tables[name]["withheld"].sum()) for name in ("sessions", "sources"))


def assemble_all(
    entries: Sequence[SourceEntry],
    inputs: Inputs,
    shop: Workshop,
    report: Reporter,
    limits: Limits,
    memory: Memory,
) -> Dataset:
    """Match people over all sources, comparing names that are not in `memory`."""
    report.stage("match", 1)
    from programarium.identity.kept import compared_text
    from programarium.identity.runners import choose_runner
    from programarium.tables import assemble

    runner = choose_runner(limits.jobs, limits.scheduler)
    dataset = assemble(entries, inputs.rows, inputs.notes, shop.out / CURATION, runner, memory)
    people = counted(len(dataset.tables["people"]), "person", "people")
    found = f"{people}, {counted(len(dataset.tables['review']), 'doubt')}"
    report.step(f"{found}; {compared_text(memory)}")
    return dataset


def write_stage(dataset: Dataset, shop: Workshop) -> None:
    """Write all files into the stage."""
    from programarium.write import write_dataset

    shop.stage.mkdir(parents=True)
    write_dataset(dataset, shop.stage)
    _begin_decisions(shop)


def _begin_decisions(shop: Workshop) -> None:
    """Lay out empty tables of decisions where people have none yet: their headers say what to fill in."""
    from normalize.decision_table import ORGANISATIONS, PEOPLE

    for name, columns in ((PEOPLE.file, PEOPLE.columns), (ORGANISATIONS.file, ORGANISATIONS.columns)):
        path = shop.stage / CURATION / name
        if not (shop.out / CURATION / name).exists():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes((",".join(columns) + "\n").encode())
