from __future__ import annotations

import pytest

from normalize.evaluation import pairwise
from normalize.identity import alignment, screening
from programarium.identity.invented.lists import invent
from programarium.identity.linking import link_list
from programarium.identity.perturbing import WEIGHTS, perturbed


def test_every_weight_is_changed_everywhere_and_put_back() -> None:
    with perturbed(0.2, 3) as values:
        assert values != WEIGHTS and values.keys() == WEIGHTS.keys()
        assert all(abs(values[n] / WEIGHTS[n] - 1) <= 0.2 for n in WEIGHTS)
        assert alignment.FAMILY_CONFLICT == vars(screening)["FAMILY_CONFLICT"] == values["FAMILY_CONFLICT"]
    assert alignment.FAMILY_CONFLICT == vars(screening)["FAMILY_CONFLICT"] == WEIGHTS["FAMILY_CONFLICT"]


@pytest.mark.parametrize("seed", range(4))
def test_figures_do_not_hang_on_exact_weights(seed: int) -> None:
    made = invent("programmes", 1_000, 5)
    with perturbed(0.2, seed):
        found = pairwise(made.truth, link_list(made.mentions).person_of)
    assert found.precision >= 0.98 and found.f1 >= 0.97
