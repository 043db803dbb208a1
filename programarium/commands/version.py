"""`programarium version`."""

from __future__ import annotations


def version() -> None:
    """Print the versions of program and readers."""
    import platform
    from importlib.metadata import version as version_of

    from extract.reading.tesseract import find_engine

    print(f"programarium {version_of('programarium')}")
    print(f"python {platform.python_version()}")
    for name in ("pypdfium2", "pdfplumber", "spacy"):
        print(f"{name} {version_of(name)}")
    engine = find_engine()
    print(f"tesseract {engine.version}" if engine else "tesseract is not installed (make ocr)")
