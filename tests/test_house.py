"""The house: what the documents say exists, and what is installed may be used."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import grimp
import pytest
import yaml
from packaging.requirements import Requirement

from programarium.cli import COMMANDS, run
from programarium.exits import Exit

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.pl.md")
DOCUMENTS = (*READMES, "ARCHITECTURE.md", "CONTRIBUTING.md", "raw_pdfs/README.md", "notebooks/README.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

#: a call of the program in a document: its command and the rest of the line or code span
CALL = re.compile(r"programarium(?:\.exe)? ([a-z]+(?:-[a-z]+)*)\b([^`\n]*)")
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
LINK = re.compile(r"\]\(([^)#]+)\)")
CODE = re.compile(r"```\w*\n(.*?)```", re.DOTALL)


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _calls(name: str) -> list[tuple[str, str]]:
    code = CODE.findall(_text(name)) + re.findall(r"`([^`\n]+)`", _text(name))
    return [call for part in code for call in CALL.findall(part)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_in_a_document_exists(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command, rest in _calls(name):
        assert command in COMMANDS, f"{name} calls {command}"
        assert run([command, "--help"]) == Exit.OK
        help_text = capsys.readouterr().out
        for option in OPTION.findall(rest):
            assert option in help_text, f"{name}: {command} has no {option}"


def test_every_command_is_in_the_readmes() -> None:
    for name in READMES:
        assert {command for command, _ in _calls(name)} >= COMMANDS.keys()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_and_target_exists(name: str) -> None:
    folder = (ROOT / name).parent
    for link in LINK.findall(_text(name)):
        assert "://" in link or (folder / link).exists(), f"{name} points to {link}"
    targets = set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE))
    for target in re.findall(r"`make ([a-z-]+)`", _text(name)):
        assert target in targets, f"{name} names make {target}"


def test_both_readmes_tell_the_same() -> None:
    english, polish = (_text(name) for name in READMES)

    def commands(text: str) -> list[str]:
        return [re.sub(r"\s*#.*", "", line) for block in CODE.findall(text) for line in block.splitlines()]

    assert commands(english) == commands(polish)
    assert english.count("\n## ") == polish.count("\n## ")
    assert english.count("\n|") == polish.count("\n|")
    assert all(f"| {code.value} |" in text for text in (english, polish) for code in Exit)


def test_the_number_of_languages_is_true() -> None:
    assert len(list((ROOT / "extract" / "lang").glob("*.toml"))) == 31, "change the READMEs' first paragraph"


def test_the_figures_are_those_of_the_datasets() -> None:
    if not (ROOT / "datasets" / "people.csv").is_file():
        pytest.skip("datasets/ is not built; run make")
    command = [sys.executable, str(ROOT / "docs" / "refresh.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "run python docs/refresh.py" + done.stderr


def test_versions_agree() -> None:
    citation = yaml.safe_load(_text("CITATION.cff"))
    assert citation["cff-version"] == "1.2.0"
    assert citation.keys() >= {"message", "title", "authors", "version", "license"}
    assert citation["version"] == PROJECT["version"]
    assert citation["license"] == PROJECT["license"] == "Apache-2.0"
    assert f"## {PROJECT['version']}" in _text("CHANGELOG.md")
    assert "Version 2.0, January 2004" in _text("LICENSE")


def _locked(name: str) -> list[Requirement]:
    lines = re.findall(r"^([a-zA-Z0-9].*?)\s*\\?$", _text(f"requirements/{name}.txt"), re.MULTILINE)
    return [Requirement(line) for line in lines]


def test_the_lock_holds_what_the_project_needs() -> None:
    run_names = {_normal(r.name) for r in _locked("run")}
    assert run_names >= {_normal(Requirement(text).name) for text in PROJECT["dependencies"]}
    extras = [text for group in PROJECT["optional-dependencies"].values() for text in group]
    peers = {_normal(Requirement(text).name) for text in PROJECT["optional-dependencies"]["benchmark"]}
    assert {_normal(r.name) for r in _locked("benchmark")} >= peers
    assert {_normal(r.name) for r in _locked("dev")} >= {
        _normal(Requirement(t).name) for t in extras
    } - peers | run_names


@pytest.mark.parametrize("name", ["run", "dev"])
def test_the_lock_is_pinned_hashed_and_names_no_place(name: str) -> None:
    text = _text(f"requirements/{name}.txt")
    assert "://" not in text and "file:" not in text
    assert all(str(r.specifier).startswith("==") for r in _locked(name))
    assert text.count("==") <= text.count("--hash=sha256:")


def test_both_locks_agree() -> None:
    run_pins, dev_pins = ({(r.name, str(r.specifier)) for r in _locked(name)} for name in ("run", "dev"))
    assert run_pins <= dev_pins


def test_no_runtime_dependency_is_copyleft() -> None:
    """GPL and AGPL would bind whoever passes the program on; the metadata of what is installed tell."""
    here = [r for r in _locked("run") if r.marker is None or r.marker.evaluate()]
    assert len(here) > 30
    licences = {r.name: _licence(r.name) for r in here}
    assert [name for name, text in licences.items() if not text] == []
    bound = {
        name: text
        for name, text in licences.items()
        if re.search(r"\bA?GPL|(?<!Lesser )General Public", text)
    }
    assert bound == {}


def _licence(name: str) -> str:
    """What a package says of its own licence, most exact first: SPDX, classifiers, free text."""
    metadata: Any = distribution(name).metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    free = str(metadata.get("License") or "").strip()
    return " ".join(classifiers) or free.splitlines()[0] if classifiers or free else ""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_module_imports_itself_by_way_of_others() -> None:
    """A circle of imports holds until somebody begins at another of its modules."""
    graph = grimp.build_graph("extract", "normalize", "programarium", exclude_type_checking_imports=True)
    asked = {module: _loaded_by(module, graph) for module in graph.modules}
    while free := [module for module, needs in asked.items() if not needs & asked.keys()]:
        for module in free:
            del asked[module]
    assert sorted(asked) == []


def _loaded_by(module: str, graph: grimp.ImportGraph) -> set[str]:
    """The modules and packages that run before a module does; its own packages run anyway."""
    direct = graph.find_modules_directly_imported_by(module)
    parts = [name.split(".") for name in direct]
    loaded = {".".join(each[:k]) for each in parts for k in range(1, len(each) + 1)}
    return {name for name in loaded if name != module and not module.startswith(f"{name}.")}
