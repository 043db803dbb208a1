"""Many programmes -> people, organisations, places, identities."""

from normalize.resolver import resolve

__all__ = ["resolve"]
