"""Where gold clips come from and what their speakers agreed to: kept with them, and with every export."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

from studio.errors import Message

Kept = TypeVar("Kept", "RecordingSource", "SpeakerConsent")


@dataclass(frozen=True, slots=True)
class RecordingSource:
    """What is known of a recording: "" where nobody said. `sha256` is that of its file's bytes."""

    name: str
    sha256: str = ""
    language: str = ""
    origin: str = ""
    recorded_on: str = ""
    licence: str = ""
    rights_note: str = ""
    repairs: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerConsent:
    """What a speaker agreed to, and when: "" where nobody said."""

    name: str
    consent: str = ""
    consented_on: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The recordings and speakers that clips or labels come from."""

    recordings: tuple[RecordingSource, ...] = ()
    speakers: tuple[SpeakerConsent, ...] = ()

    def what_is_missing(self) -> list[Message]:
        """A sentence on the speakers without a consent, and one on the recordings without a licence."""
        silent = [each.name for each in self.speakers if not each.consent.strip()]
        unlicensed = [each.name for each in self.recordings if not each.licence.strip()]
        found = []
        if silent:
            found.append(
                Message("Nobody wrote down what these speakers agreed to: {names}", {"names": _some(silent)})
            )
        if unlicensed:
            found.append(
                Message("These recordings have no licence noted: {names}", {"names": _some(unlicensed)})
            )
        return found

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Provenance":
        """What `to_json` gave; names that this version does not know are left out."""
        return cls(
            tuple(_kept(RecordingSource, each) for each in stored.get("recordings", ())),
            tuple(_kept(SpeakerConsent, each) for each in stored.get("speakers", ())),
        )


def merged(all_of_them: Iterable[Provenance]) -> Provenance:
    """One provenance for several snapshots: all that any of them says, each thing once.

    Where two say something else of the same recording or speaker, both are there: each holds for its clips.
    """
    both = list(all_of_them)
    return Provenance(
        tuple(dict.fromkeys(source for each in both for source in each.recordings)),
        tuple(dict.fromkeys(speaker for each in both for speaker in each.speakers)),
    )


SHOWN_NAMES = 5


def _some(names: list[str]) -> str:
    return ", ".join(names[:SHOWN_NAMES]) + ("…" if len(names) > SHOWN_NAMES else "")


def _kept(kind: type[Kept], stored: Mapping[str, Any]) -> Kept:
    known = {each.name for each in fields(kind)}
    return kind(**{name: str(value) for name, value in stored.items() if name in known})
