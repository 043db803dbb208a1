"""Quick values are the frozen dataclasses that they were."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from extract.lazy import lazy
from extract.values import quick, replace


@quick
@dataclass(frozen=True, slots=True)
class Room:
    name: str
    seats: int = 12
    doors: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, eq=False)
class Table:
    legs: int
    round: bool = False

    @lazy
    def is_stable(self) -> bool:
        return self.legs > 2


@dataclass(frozen=True, slots=True)
class Chair:
    legs: int = 4


def test_fields_by_place_name_and_default() -> None:
    assert Room("A", doors=("north",)) == Room("A", 12, ("north",))
    assert repr(Room("A")) == "Room(name='A', seats=12, doors=())"
    assert hash(Room("A")) == hash(Room("A", 12))
    assert Table(legs=3).legs == 3
    with pytest.raises(TypeError, match="name"):
        Room()  # type: ignore[call-arg]


def test_stays_frozen_and_of_its_class() -> None:
    room = Room("A")
    assert type(room) is Room
    with pytest.raises(FrozenInstanceError):
        room.seats = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Table(3).legs = 4  # type: ignore[misc]


def test_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Room("A", 3))) == Room("A", 3)


def test_replaced_is_another_value() -> None:
    room = Room("A", 3)
    other = replace(room, seats=4)
    assert (other, room) == (Room("A", 4), Room("A", 3))
    assert type(other) is Room
    with pytest.raises(FrozenInstanceError):
        other.seats = 3  # type: ignore[misc]


def test_replaced_forgets_what_was_worked_out() -> None:
    table = Table(2)
    assert not table.is_stable
    assert replace(table, legs=3).is_stable


@pytest.mark.parametrize("value", [Room("A"), Table(3)])
def test_no_unknown_field(value: Room | Table) -> None:
    with pytest.raises((TypeError, AttributeError)):
        replace(value, colour="red")  # type: ignore[call-arg]


def test_other_dataclasses_are_replaced_too() -> None:
    assert replace(Chair(), legs=3) == Chair(3)


def test_refuses_what_works_something_out() -> None:
    @dataclass(frozen=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    @dataclass(frozen=True)
    class Big(Chair):
        pass

    for kind in (Listed, Big):
        with pytest.raises(TypeError, match="works something out"):
            quick(kind)
