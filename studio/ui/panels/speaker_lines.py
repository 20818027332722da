"""The lines of the list of speakers: how much is heard of each, their keys, and what they agreed to."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.errors import Message
from studio.project.project import Project
from studio.ui.actions import shown_key
from studio.ui.keymap import keys_in_force
from studio.ui.named_keys import KeyOf, with_keys
from studio.ui.panels.row_model import Column
from studio.ui.panels.swatch import swatch
from studio.ui.preferences import Preferences
from studio.ui.timeline.geometry import clock
from studio.ui.translation import tr, translated

NUMBER_KEYS = 9
CONSENT_NEEDS_PX = 310
"""In a narrower list the names need the room more."""
THE_KEY = Message(
    "The key that gives the selected turns to this speaker; {nobody} gives them to nobody",
    {"nobody": KeyOf("speaker-0")},
)


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker as the list shows them; `number` is the key that gives a turn to them, 0 for none."""

    id: int
    number: int
    name: str
    colour: int
    speech_s: float
    gold_s: float
    consent: str = ""
    consented_on: str = ""


def speaker_columns(rename: Callable[[SpeakerLine, str], bool], preferences: Preferences) -> list[Column]:
    """What the list says of each speaker; `rename` takes another name that was typed."""

    def key(line: SpeakerLine) -> str:
        keys = keys_in_force(preferences.values)[f"speaker-{line.number}"] if line.number else ()
        return shown_key(keys[0]) if keys else ""

    return [
        Column(tr("Key"), key, width=2, about=lambda: translated(with_keys(THE_KEY, preferences.values))),
        Column(tr("Name"), lambda line: line.name, picture=lambda line: swatch(line.colour), edit=rename),
        Column(tr("Speech"), lambda line: _amount(line.speech_s), width=6, number=True,
               about=tr("Minutes and seconds of speech, rejected turns left out")),
        Column(tr("Gold"), lambda line: _amount(line.gold_s), width=6, number=True,
               about=tr("Minutes and seconds of gold: what a voice is made of")),
        Column(tr("Consent"), lambda line: tr("yes") if line.consent else "–", _consent_tip, width=6,
               needs_px=CONSENT_NEEDS_PX,
               about=tr("What the person agreed to; the right button's menu edits it")),
    ]  # fmt: skip


def speaker_lines(project: Project) -> list[SpeakerLine]:
    """The speakers of a project with the sums of their turns in all recordings."""
    speech: dict[int | None, float] = {}
    gold: dict[int | None, float] = {}
    for each in project.turn_sums():
        speech[each.speaker_id] = speech.get(each.speaker_id, 0.0) + each.speech_s
        gold[each.speaker_id] = gold.get(each.speaker_id, 0.0) + each.gold_s
    return [
        SpeakerLine(
            speaker.id,
            number if number <= NUMBER_KEYS else 0,
            speaker.name,
            speaker.colour,
            speech.get(speaker.id, 0.0),
            gold.get(speaker.id, 0.0),
            speaker.consent,
            speaker.consented_on,
        )
        for number, speaker in enumerate(project.speakers(), 1)
    ]


def _consent_tip(line: SpeakerLine) -> str:
    if not line.consent:
        return tr("It is not known what {name} agreed to.").format(name=line.name)
    return "\n".join(filter(None, (line.consent, line.consented_on)))


def _amount(seconds: float) -> str:
    return clock(seconds, 0.1) if seconds else "–"
