"""`programarium version`."""

from __future__ import annotations


def version() -> None:
    """Print the versions of program and readers."""
    import platform
    from importlib.metadata import version as version_of

    print(f"programarium {version_of('programarium')}")
    print(f"python {platform.python_version()}")
    for name in ("pypdfium2", "pdfplumber", "spacy"):
        print(f"{name} {version_of(name)}")
