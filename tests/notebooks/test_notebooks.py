"""Every notebook runs on the committed datasets, and its cells on few rows and on none."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
Write = Callable[[Sequence[int]], Path]


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel `python3` that is this interpreter, whatever is registered on the machine."""
    home = tmp_path / "jupyter"
    spec = home / "kernels" / "python3"
    spec.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    text = json.dumps({"argv": argv, "display_name": "Python 3", "language": "python"})
    (spec / "kernel.json").write_text(text)
    monkeypatch.setenv("JUPYTER_PATH", str(home))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))


def outputs(notebook: Any, mime: str) -> list[str]:
    return [
        out["data"][mime]
        for cell in notebook.cells
        for out in cell.get("outputs", ())
        if mime in out.get("data", {})
    ]


@pytest.mark.skipif(
    not (ROOT / "datasets" / "datapackage.json").exists(), reason="datasets/ have not been built"
)
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_on_the_committed_datasets(path: Path, kernel: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROGRAMARIUM_DATASETS", raising=False)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    assert outputs(notebook, "image/png"), "no plot was drawn"
    assert outputs(notebook, "text/html"), "no table was shown"
    written = [
        out for cell in notebook.cells for out in cell.get("outputs", ()) if out.get("name") == "stderr"
    ]
    assert not written, written


@pytest.mark.parametrize("years", [(2019, 2021), (2021,), ()], ids=["two editions", "one", "none"])
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_cells_run_on_few_rows(
    path: Path,
    years: Sequence[int],
    write_congress: Write,
    tables_module: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import IPython.display
    import matplotlib.pyplot as plt

    shown: list[object] = []
    monkeypatch.setenv("PROGRAMARIUM_DATASETS", str(write_congress(years)))
    monkeypatch.setitem(sys.modules, "tables", tables_module)
    monkeypatch.setattr(IPython.display, "display", shown.append)
    plt.switch_backend("agg")
    plots = 0
    scope: dict[str, Any] = {"__name__": "__main__"}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            exec(compile(cell.source, f"{path.name}#{cell.id}", "exec"), scope)
            plots += len(plt.get_fignums())
            plt.close("all")
    rendered = [item._repr_html_() for item in shown if hasattr(item, "_repr_html_")]
    assert rendered and all(isinstance(html, str | None) for html in rendered)
    assert bool(plots) == bool(years)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_stored_without_outputs_and_is_valid(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_reads_the_datasets_only(path: Path) -> None:
    source = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    assert "read_tables(datasets_folder())" in source
    for foreign in ("raw_pdfs", "from extract", "from normalize", "from programarium", "http", "open("):
        assert foreign not in source
