"""Labels of a line: roles of people, kinds of sessions, blocks, headings of sections."""

from extract.signals.containers import ContainerLabel, container_label
from extract.signals.headings import heading_class, non_people_label
from extract.signals.kinds import (
    KindSignal,
    is_break,
    is_numbered_kind,
    likely_kind,
    numbered_kind,
    session_kind,
)
from extract.signals.roles import RoleLabel, find_role_labels, lead_role

__all__ = [
    "ContainerLabel",
    "KindSignal",
    "RoleLabel",
    "container_label",
    "find_role_labels",
    "heading_class",
    "is_break",
    "is_numbered_kind",
    "lead_role",
    "likely_kind",
    "non_people_label",
    "numbered_kind",
    "session_kind",
]
