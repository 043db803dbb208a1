from pathlib import Path

from programarium.benchmark import (
    FLOOR,
    PEER,
    READING,
    STAGES,
    UNDERSTANDING,
    Timing,
    format_benchmark,
    run_benchmark,
)


def test_every_stage_is_measured_and_unreadable_files_are_named(congress_pdf: Path, tmp_path: Path) -> None:
    (tmp_path / "good.pdf").write_bytes(congress_pdf.read_bytes())
    (tmp_path / "empty.pdf").write_bytes(b"")
    (timing,) = run_benchmark([tmp_path])
    assert timing.pages == 2
    assert all(timing.seconds[stage] > 0 for stage in STAGES)
    assert [name.split(":")[0] for name in timing.skipped] == ["empty.pdf"]


def test_figures_are_rates_and_ratios() -> None:
    timing = Timing("set", 100, {PEER: 10.0, FLOOR: 0.2, READING: 0.8, UNDERSTANDING: 1.2})
    assert timing.rate(PEER) == 10
    assert timing.reading_ratio == 12.5
    assert timing.build_ratio == 5
    table = format_benchmark([timing])
    assert "set: 100 pages" in table
    assert ["reading", "125.0", "12.5"] in [line.split() for line in table.splitlines()]
    assert "PDFium's own parsing 10%, rest of reading 30%, understanding 60%" in table


def test_nothing_to_measure_divides_by_nothing(tmp_path: Path) -> None:
    (timing,) = run_benchmark([tmp_path])
    assert (timing.pages, timing.reading_ratio) == (0, 0)
    assert "0 pages" in format_benchmark([timing])
