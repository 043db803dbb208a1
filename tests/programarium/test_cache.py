from __future__ import annotations

from pathlib import Path

import pytest

from extract.model import Programme
from programarium.cache import Cache, code_version, entry_key
from programarium.codec import CodecError, decode_programme, encode_programme


@pytest.fixture
def programme(plain_programme: Programme) -> Programme:
    return plain_programme


def test_a_programme_survives_as_bytes(programme: Programme) -> None:
    data = encode_programme(programme)
    assert decode_programme(data) == programme
    assert encode_programme(decode_programme(data)) == data


@pytest.mark.parametrize("data", [b"", b"\x90", b"not msgpack at all", b"\xc1"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(CodecError):
        decode_programme(data)


def test_what_was_put_is_found(tmp_path: Path, programme: Programme) -> None:
    cache = Cache(tmp_path, "v1")
    assert cache.get("k") is None
    cache.put("k", programme)
    assert cache.get("k") == programme
    assert cache.damaged == 0


def test_a_damaged_entry_is_dropped_and_counted(tmp_path: Path, programme: Programme) -> None:
    cache = Cache(tmp_path, "v1")
    cache.put("k", programme)
    (entry,) = (tmp_path / "v1").iterdir()
    whole = entry.read_bytes()
    damages = (b"", whole[:20], whole[:-1], whole[:40] + b"X" + whole[41:])
    for count, damage in enumerate(damages, 1):
        entry.write_bytes(damage)
        assert cache.get("k") is None
        assert cache.damaged == count
        assert not entry.exists()


def test_other_versions_do_not_count_and_are_removed(tmp_path: Path, programme: Programme) -> None:
    Cache(tmp_path, "v1").put("k", programme)
    new = Cache(tmp_path, "v2")
    assert new.get("k") is None
    new.put("k", programme)
    new.drop_others()
    assert [path.name for path in tmp_path.iterdir()] == ["v2"]


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, programme: Programme) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file", "v1")
    cache.put("k", programme)
    assert cache.get("k") is None


def test_keys_tell_content_and_hints_apart() -> None:
    keys = {
        entry_key("a", None),
        entry_key("b", None),
        entry_key("a", (2021, "pl")),
        entry_key("a", (2022, "pl")),
    }
    assert len(keys) == 4
    assert entry_key("a", None) == entry_key("a", None)


def test_the_code_has_a_version() -> None:
    assert code_version("extract") == code_version("extract")
    assert code_version("extract") != code_version("normalize")
