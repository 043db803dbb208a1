"""The wheel in a clean environment: build it, install it with the locked versions, use it from elsewhere.

`extract` and `normalize` are also names of packages on public indexes; that the command runs from
another folder, with its own modules, shows that neither has taken their place.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

ROOT = Path(__file__).parents[1]

#: printed by the clean environment: where each of our packages was imported from
WHERE = """
import extract.model, normalize, programarium.cli
print(extract.__path__[0], normalize.__path__[0], programarium.__path__[0], sep="\\n")
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
        (wheel,) = folder.glob("*.whl")
        venv.create(folder / "clean", with_pip=True)
        scripts = folder / "clean" / ("Scripts" if os.name == "nt" else "bin")
        pip = (
            str(scripts / "python"),
            "-m",
            "pip",
            "--disable-pip-version-check",
            "--quiet",
            "install",
            "--no-compile",
        )
        _run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "run.txt"), cwd=folder)
        _run(*pip, "--no-deps", str(wheel), cwd=folder)
        for line in _run(str(scripts / "python"), "-c", WHERE, cwd=folder).splitlines():
            assert (folder / "clean").resolve() in Path(line).resolve().parents, f"{line} is not the wheel's"
        _write_programme(folder / "programme.pdf")
        _run(str(scripts / "programarium"), "build", "programme.pdf", "--out", "made", cwd=folder)
        titles = (folder / "made" / "sessions.csv").read_text(encoding="utf-8")
        assert "Opening of the congress" in titles, titles
    print("the wheel installs and builds in a clean environment")


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def _write_programme(path: Path) -> None:
    """A small programme of one day, with what every programme has."""
    page = canvas.Canvas(str(path), pagesize=A4)
    lines = (
        (20, "Congress of Local Archives 2021"),
        (14, "12 May 2021"),
        (11, "09:00-09:30  Opening of the congress"),
        (11, "09:30-10:30  What remains of a programme"),
        (10, "Moderator: Anna Nowak, City of Wroclaw"),
        (10, "Panelists: Jan Kowalski (University of Lodz), Maria Lis (Tychy Archive)"),
        (11, "10:30-11:00  Coffee break"),
    )
    y = 780
    for size, text in lines:
        page.setFont("Helvetica-Bold" if size > 10 else "Helvetica", size)
        page.drawString(60, y, text)
        y -= 34
    page.save()


if __name__ == "__main__":
    main()
