"""`programarium evaluate-identity`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from programarium.exits import Exit


def evaluate_identity_cmd(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Labelled lists: mention_id, raw_name, person_id …")
    ],
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Figures that must not be fallen below (JSON).")
    ] = None,
    examples: Annotated[
        int, typer.Option(min=0, metavar="N", help="Errors to show of each cause; --json has all.")
    ] = 3,
    perturb: Annotated[
        float,
        typer.Option(
            min=0, max=1, metavar="SHARE", help="Change every weight at random by up to this share."
        ),
    ] = 0.0,
    seed: Annotated[int, typer.Option(metavar="N", help="Other random changes for --perturb.")] = 1,
    cross_validate: Annotated[
        bool,
        typer.Option(
            "--cross-validate",
            help="Choose constants anew without each list, and each half; print held-out figures.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
) -> None:
    """Measure the matching of people against labelled lists.

    Each list is linked as `link` links it. Printed are pairwise, B-cubed and name-pair figures, the share
    of equal names of different people that are kept apart, how right each answer is, and the errors by cause.

    With --cross-validate the constants are chosen anew, each time without one of the lists or one half of
    all, and scored on what was left out, beside the constants as they are: what does not hang on a list
    scores alike. It takes some twenty-five times as long.

    With --perturb no weight is what it was: figures that hold then do not hang on exact values.

    Exit code 4: a figure has fallen below its floor.
    """
    if cross_validate:
        from programarium.identity.cross_validation import cross_validate as validate
        from programarium.identity.cross_validation import folds_text

        folds = validate(files, lambda text: print(text, file=sys.stderr))
        print(folds_text(folds), end="")
        return
    from programarium.evaluate.floors import check_floors, read_floors
    from programarium.identity.evaluation import evaluate_lists
    from programarium.identity.evaluation_report import identity_json, identity_text
    from programarium.identity.perturbing import perturbed

    held = read_floors(floors) if floors else {}
    with perturbed(perturb, seed):
        found = evaluate_lists(files)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(
            msgspec.json.format(msgspec.json.encode(identity_json(found)), indent=1) + b"\n"
        )
    else:
        print(identity_text(found, examples), end="")
    fallen = check_floors(floors, held, found) if floors else []
    for fall in fallen:
        print(fall, file=sys.stderr)
    if fallen:
        raise typer.Exit(Exit.CHECK_FAILED)
