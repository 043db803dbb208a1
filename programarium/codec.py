"""Programmes as bytes and back, for the cache and for passing between processes."""

from __future__ import annotations

import functools

import msgspec

from extract.model import Programme


class CodecError(ValueError):
    """Bytes that are no programme of this version of the model."""


def encode_programme(programme: Programme) -> bytes:
    """MessagePack, the same bytes for equal programmes."""
    return msgspec.msgpack.encode(programme)


def decode_programme(data: bytes) -> Programme:
    """The programme that `encode_programme` wrote.

    Raises:
        CodecError: the bytes are damaged or of another model.
    """
    try:
        return _decoder().decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise CodecError(str(error)) from error


@functools.cache
def _decoder() -> msgspec.msgpack.Decoder[Programme]:
    return msgspec.msgpack.Decoder(Programme)
