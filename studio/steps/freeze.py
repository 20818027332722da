"""Freezing a speaker's gold clips into a snapshot, which voices speak from and runs train on."""

import hashlib
from collections.abc import Collection, Generator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.files import read_mono
from studio.dataset.clips import ClipSpan
from studio.dataset.freeze import ClipToFreeze, SnapshotFacts, to_the_end
from studio.dataset.freeze import freezing as freeze_clip_by_clip
from studio.dataset.gate import AT_THE_GATE
from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent
from studio.dataset.snapshot import Snapshot, load_snapshot
from studio.dataset.sound_form import FADE_S, SoundForm
from studio.dataset.splitting import Shares
from studio.errors import Message, StudioError
from studio.events import Event, Progress
from studio.project.counts import FREEZE as FREEZE
from studio.project.intervals import lies_mostly_in
from studio.project.project import Project
from studio.project.values import Clip, Recording, Speaker, State

FINGERPRINT_LETTERS = 16


@dataclass(frozen=True)
class FreezeSettings:
    """How a project's gold is frozen, whoever asks for it: a person, a run, a voice that speaks."""

    shares: Shares = field(default_factory=Shares)
    sound: SoundForm = field(default_factory=lambda: SoundForm(fade_s=FADE_S))

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {"shares": asdict(self.shares), "sound": self.sound.to_json()}

    @classmethod
    def of(cls, project: Project) -> "FreezeSettings":
        """What is set for a project. Raises StudioError where a value cannot be used."""
        stored: Mapping[str, Any] = project.setting(FREEZE, {})
        usual = cls()
        return cls(
            Shares(**{**asdict(usual.shares), **stored.get("shares", {})}),
            SoundForm.from_json(stored["sound"]) if "sound" in stored else usual.sound,
        )


@dataclass(frozen=True)
class FreezePlan:
    """Everything needed to freeze, read from the project at once, for a child process to carry out.

    `folder` is named after a hash of the material's rows: it exists already where nothing changed.
    `may_write` is False where the project is open to read only.
    """

    folder: Path
    speaker: str
    language: str
    clips: tuple[ClipToFreeze, ...]
    audio_paths: dict[int, str]
    cache: str
    may_write: bool = True
    provenance: Provenance = field(default_factory=Provenance)
    settings: FreezeSettings = field(default_factory=FreezeSettings)

    def within(self, folder: Path) -> "FreezePlan":
        """The same plan, writing into `folder` what the project does not have yet."""
        if self.folder.exists():
            return self
        return replace(self, folder=folder / self.folder.name, cache=str(folder))


def plan_freeze(project: Project, speaker_id: int) -> FreezePlan:
    """Plan the snapshot of a speaker's gold clips. Raises StudioError where there are none."""
    speaker = project.speaker(speaker_id)
    turns = project.turns(speaker_id=speaker_id, state=State.GOLD)
    recordings = {turn.recording_id: project.recording(turn.recording_id) for turn in turns}
    usable = {each: project.usable(each) for each in recordings}
    clips = [
        _to_freeze(project, recordings[turn.recording_id], clip)
        for turn in turns
        for clip in project.clips(turn.id)
        if clip.state is State.GOLD and lies_mostly_in((clip.start, clip.end), usable[turn.recording_id])
    ]
    if not clips:
        at_gate = sum(clip.state is AT_THE_GATE for turn in turns for clip in project.clips(turn.id))
        if at_gate:
            raise StudioError(
                "{speaker} has no gold clips yet: {count} wait to be measured, or were held back because "
                "something was found in them. Look at them in Gold clips.",
                speaker=speaker.name,
                count=at_gate,
            )
        raise StudioError(
            "{speaker} has no gold clips yet. Mark some of their turns gold first.", speaker=speaker.name
        )
    provenance = provenance_of(recordings.values(), [speaker])
    settings = FreezeSettings.of(project)
    return FreezePlan(
        folder=project.subfolder("snapshots") / _fingerprint(speaker.name, clips, provenance, settings),
        speaker=speaker.name,
        language=next(iter(recordings.values())).language,
        clips=tuple(clips),
        audio_paths={each.id: str(project.audio_path(each.id)) for each in recordings.values()},
        cache=str(project.subfolder("cache")),
        may_write=not project.read_only,
        provenance=provenance,
        settings=settings,
    )


def provenance_of(recordings: Collection[Recording], speakers: Collection[Speaker]) -> Provenance:
    """What the project knows of where these recordings come from, and of what these speakers agreed to."""
    return Provenance(
        tuple(
            RecordingSource(
                each.name, each.sha256, each.language, each.origin, each.recorded_on, each.licence,
                each.rights_note, str(each.repairs or ""),
            )
            for each in recordings
        ),
        tuple(SpeakerConsent(each.name, each.consent, each.consented_on) for each in speakers),
    )  # fmt: skip


def freeze_now(plan: FreezePlan) -> Snapshot:
    """Write the planned snapshot, or open the one that is there."""
    return to_the_end(freezing(plan))


def freezing(plan: FreezePlan) -> Generator[Event, None, Snapshot]:
    """`freeze_now` as part of a child's work: says how far it is, then returns the snapshot."""
    if plan.folder.exists():
        return load_snapshot(plan.folder)
    rate = plan.settings.sound.sample_rate

    def read(recording: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
        path = plan.audio_paths[recording.id]
        return read_mono(path, start, end, rate, Path(plan.cache)), rate or recording.sample_rate

    facts = SnapshotFacts(
        plan.speaker, plan.language, plan.provenance, plan.settings.shares, plan.settings.sound
    )
    said = Message("Freezing the gold clips of {speaker}", {"speaker": plan.speaker})
    yield Progress(0.0, said)
    work = freeze_clip_by_clip(plan.folder, plan.clips, read, facts)
    while True:
        try:
            yield Progress(next(work) / len(plan.clips), said)
        except StopIteration as end:
            snapshot: Snapshot = end.value
            return snapshot


def _to_freeze(project: Project, recording: Recording, clip: Clip) -> ClipToFreeze:
    return ClipToFreeze(
        recording=recording,
        span=ClipSpan(clip.start, clip.end, None, None, clip.text),
        words=project.words(clip.turn_id),
        phones=project.phones_of_turn(clip.turn_id),
        let_through=" ".join(sorted(clip.let_through)),
    )


def _fingerprint(
    speaker: str, clips: list[ClipToFreeze], provenance: Provenance, settings: FreezeSettings
) -> str:
    """A name for the material: the same rows give the same, any change of them another."""
    digest = hashlib.sha256(repr((speaker, provenance, settings)).encode())
    for clip in clips:
        material = (
            clip.recording.sha256, clip.recording.name, clip.span, clip.words, clip.phones, clip.let_through
        )  # fmt: skip
        digest.update(repr(material).encode())
    return digest.hexdigest()[:FINGERPRINT_LETTERS]
