"""Who sits on a panel, once the kinds of all sessions are known.

Programmes print `Speakers:` or `Guests:` over the people of a panel, or nothing, or head several round
tables at once: what the session is says then what its people do. One person alone, with or without a
moderator, is no panel.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.model import Participation, Role, Session, SessionKind
from extract.signals.labels import container_label, session_kind
from extract.signals.roles import LEADING
from extract.values import replace

#: Strength from which a title says that a session is a panel.
SURE_PANEL = 0.6
#: Strength from which a title says that those beside a moderator are no panel.
OTHER = 0.4
#: Fewer people are no panel.
FEWEST = 2
#: Roles beside which speakers are the panel.
AROUND: frozenset[Role] = frozenset({"moderator", "chair", "panelist"})
#: Roles of people who are the panel where all who do not lead it bear the same one.
SEATED: frozenset[Role] = frozenset({"speaker", "special_guest"})
#: Kinds at which those who take part sit on no panel.
CEREMONIAL: frozenset[SessionKind] = frozenset({"opening", "closing", "award", "social"})


def with_panelists(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> tuple[Session, ...]:
    """The sessions with the roles of those who sit on panels or speak for themselves."""
    panels = {s.key for s in sessions if _heads_panels(s, packs)}
    return tuple(_under_panels(s) if s.parent in panels else _settled(s, packs) for s in sessions)


def _settled(session: Session, packs: tuple[Pack, ...]) -> Session:
    if session.kind == "q_and_a" and not any(p.role in LEADING for p in session.participations):
        return session
    if session.kind in CEREMONIAL:
        return _with_role(session, _taking_part(session, packs), "speaker")
    if session.kind not in ("panel", "q_and_a"):
        return session
    alone = [p for p in session.participations if p.role == "panelist"]
    label = container_label(session.title, packs)
    if len(alone) == 1 and alone[0].is_inferred and not (label and label.kind == "panel"):
        return _with_role(session, alone, "speaker")
    seated = [p for p in session.participations if p.role not in LEADING]
    roles = {p.role for p in seated}
    if len(seated) >= FEWEST and len(roles) == 1 and roles <= SEATED and not _says_other(session, packs):
        return _with_role(session, seated, "panelist")
    if not _says_panel(session.title, packs) or not any(p.role in AROUND for p in session.participations):
        return session
    return _with_role(session, [p for p in session.participations if p.role == "speaker"], "panelist")


def _taking_part(session: Session, packs: tuple[Pack, ...]) -> list[Participation]:
    """The panelists whose label says no more than that they take part: `Participants:` at an opening."""
    seated = [p for p in session.participations if p.role == "panelist" and p.role_as_printed]
    return [p for p in seated if not _says_panel(p.role_as_printed or "", packs)]


def _under_panels(session: Session) -> Session:
    """An entry below `Round tables` that several people share is one of them."""
    speakers = [p for p in session.participations if p.role == "speaker" and p.is_inferred]
    if session.kind not in ("talk", "other", "session") or len(speakers) < FEWEST:
        return session
    return replace(_with_role(session, speakers, "panelist"), kind="panel")


def _heads_panels(session: Session, packs: tuple[Pack, ...]) -> bool:
    """Whether a block's title is nothing but its label and the word for panels: `Session 4: Round tables`."""
    label = container_label(session.title, packs)
    title = label.title if label is not None and label.title else session.title
    return session.kind == "session" and _says_panel(title, packs)


def _says_other(session: Session, packs: tuple[Pack, ...]) -> bool:
    """Whether the title names another kind: moderated posters are no panel."""
    signal = session_kind(session.title, packs)
    return signal is not None and signal.kind not in ("panel", "q_and_a") and signal.strength >= OTHER


def _says_panel(title: str, packs: tuple[Pack, ...]) -> bool:
    signal = session_kind(title, packs)
    return signal is not None and signal.kind == "panel" and signal.strength >= SURE_PANEL


def _with_role(session: Session, people: Sequence[Participation], role: Role) -> Session:
    if not people:
        return session
    made = tuple(replace(p, role=role) if p in people else p for p in session.participations)
    return replace(session, participations=made)
