"""Dictionary forms of words as they are printed, damaged ones too."""

from __future__ import annotations

import pytest

from normalize.lemmas import analyse, lemmas
from normalize.text import fold


def test_a_damaged_word_stands_for_itself_and_nothing_complains(capfd: pytest.CaptureFixture[str]) -> None:
    assert analyse("Wroc\ufffdaw") == ()
    assert fold("Wroc\ufffdaw") in lemmas("Wroc\ufffdaw")
    assert capfd.readouterr() == ("", "")
