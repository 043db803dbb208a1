"""What names of fonts say about weight and slant."""

import pytest

from extract.reading.fonts import describe_font, is_math


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+CMSSBX10", True, False),
        ("CMBX12", True, False),
        ("SFSX1200", True, False),
        ("SFBI1000", True, True),
        ("NimbusRomNo9L-Medi", True, False),
        ("NimbusRomNo9L-MediItal", True, True),
        ("CMSSI12", False, True),
        ("SFTI1000", False, True),
        ("CMSS12", False, False),
        ("SFRM1000", False, False),
        ("HelveticaNeue-Medium", False, False),
        ("Ecofont", False, False),
        ("Arial,BoldItalic", True, True),
    ],
)
def test_weight_and_slant(name: str, bold: bool, italic: bool) -> None:
    font = describe_font(name)
    assert (font.bold, font.italic) == (bold, italic)


@pytest.mark.parametrize(
    "name", ["CMMI12", "CMSY10", "MSBM10", "EUFM10", "CambriaMath", "MathJax_Main", "LatinModernMath-Regular"]
)
def test_formulas_have_no_slant(name: str) -> None:
    assert is_math(name)
    assert not describe_font(name, italic_angle=-14).italic


@pytest.mark.parametrize(
    "name", ["CMR12", "Mathias-Regular", "Mathilde", "Eurostile", "Eurofurence", "CMTI10"]
)
def test_text_is_no_formula(name: str) -> None:
    assert not is_math(name)
