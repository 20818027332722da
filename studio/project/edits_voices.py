"""What a user does to clips, voices and their references, training runs and takes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from studio.errors import Message, StudioError
from studio.project.found import Span
from studio.project.rows import Rows, now
from studio.project.values import Clip, State, Turn

FEW_TURNS = 30
"""Of so many the clips are read turn by turn."""

HANDLE_AT_MOST_S = 0.3
"""A clip may begin and end in the silence around its turn: speech is not chopped at its onset."""


def set_clips(rows: Rows, turn_id: int, spans: Sequence[Span], state: State | None = None) -> Message:
    """`set_clips_of_turns` for one turn."""
    rows.turn(turn_id)
    return set_clips_of_turns(rows, {turn_id: spans}, state)


def set_clips_of_turns(
    rows: Rows, spans: Mapping[int, Sequence[Span]], state: State | None = None
) -> Message:
    """Replace the clips of turns; those of a gold turn are measured first, unless `state` says otherwise.

    They lie in their turn, but for `HANDLE_AT_MOST_S` of silence before and after it. A clip that is as
    before stays as it is, with all that was decided on it. What was rejected stays so however it is cut: a
    new clip with speech of a rejected one is rejected for the same reason. Turns that are gone are passed by.
    """
    turns = rows.turns_with_ids(spans)
    before: dict[int, list[Clip]] = {turn.id: [] for turn in turns}
    if len(turns) <= FEW_TURNS:  # a recording of hours has thousands of clips
        before = {turn.id: rows.clips(turn.id) for turn in turns}
    else:
        for recording_id in {turn.recording_id for turn in turns}:
            for clip in rows.clips(recording_id=recording_id):
                if clip.turn_id in before:
                    before[clip.turn_id].append(clip)
    gone: list[Clip] = []
    new: list[tuple[Turn, Span]] = []
    for turn in turns:
        left = {_print_of(clip): clip for clip in before[turn.id]}
        new += [(turn, span) for span in spans[turn.id] if left.pop(_print_of(span), None) is None]
        gone += left.values()
    reasons = _Rejected(rows, [clip for clip in gone if clip.state is State.REJECTED])
    rows.delete_of_each("clips", "id", [clip.id for clip in gone])
    rows.insert_all("clips", [_clip_row(turn, span, state, reasons.of(turn, span)) for turn, span in new])
    count = sum(len(spans[turn.id]) for turn in turns)
    return Message("Cut clip") if count == 1 else Message("Cut {count} clips", {"count": count})


class _Rejected:
    """Clips that were rejected and are no more, and the speech in them."""

    def __init__(self, rows: Rows, clips: Sequence[Clip]) -> None:
        self._clips: dict[int, list[Clip]] = {}
        for clip in clips:
            self._clips.setdefault(clip.turn_id, []).append(clip)
        self._words = rows.words_of_turns(self._clips)

    def of(self, turn: Turn, span: Span) -> str | None:
        """Why the clip that held some of the speech of `span` was rejected; None where none was."""
        return next(
            (each.reject_reason for each in self._clips.get(turn.id, ()) if self._share(each, span)), None
        )

    def _share(self, clip: Clip, span: Span) -> bool:
        start, end = max(clip.start, span.start), min(clip.end, span.end)
        words = self._words.get(clip.turn_id, ())
        times = [(word.start, word.end) for word in words if word.start is not None and word.end is not None]
        return any(start <= (a + b) / 2 < end for a, b in times) if times else start < end


def _print_of(clip: Span) -> tuple[float, float, str]:
    return round(clip.start, 5), round(clip.end, 5), clip.text


def _clip_row(turn: Turn, span: Span, state: State | None, rejected: str | None) -> dict[str, Any]:
    refuse_outside(turn, span)
    if rejected is not None:
        state = State.REJECTED
    elif state is None:
        state = State.EDITED if turn.state is State.GOLD else State.RAW
    return {"turn_id": turn.id, "start": span.start, "end": span.end, "text": span.text, "state": state,
            "reject_reason": rejected or ""}  # fmt: skip


def refuse_outside(turn: Turn, span: Span) -> None:
    """Raises StudioError where a clip does not lie in its turn, or in the silence around it."""
    least, most = turn.start - HANDLE_AT_MOST_S - 1e-6, turn.end + HANDLE_AT_MOST_S + 1e-6
    if span.start < max(least, 0.0) or span.end > most or span.end <= span.start:
        raise StudioError("A clip must lie inside its turn. Cut the turn again.")


_CLIP_LABELS = {
    State.RAW: ("Mark clip as not reviewed", "Mark {count} clips as not reviewed"),
    State.EDITED: ("Mark clip as edited", "Mark {count} clips as edited"),
    State.REVIEWED: ("Mark clip as reviewed", "Mark {count} clips as reviewed"),
    State.GOLD: ("Mark clip gold", "Mark {count} clips gold"),
    State.REJECTED: ("Reject clip", "Reject {count} clips"),
}


def set_clip_state(rows: Rows, clip_ids: Iterable[int], state: State, reason: str = "") -> Message:
    """Let clips through to gold, or keep them out. Raises StudioError where the turn is not gold."""
    chosen, state = set(clip_ids), State(state)
    kept_reason = reason if state == State.REJECTED else ""
    for clip in rows.clips():
        if clip.id in chosen:
            if state == State.GOLD and rows.turn(clip.turn_id).state != State.GOLD:
                raise StudioError("A clip can be gold only where its turn is. Mark the turn gold first.")
            rows.update("clips", clip.id, state=state, reject_reason=kept_reason)
    one, many = _CLIP_LABELS[state]
    return Message(one) if len(chosen) == 1 else Message(many, {"count": len(chosen)})


def let_clip_through(rows: Rows, clip_id: int, kinds: Iterable[str]) -> Message:
    """A person says that these kinds of findings are no reason to keep this clip out of gold.

    No kinds at all take that back.
    """
    rows.clip(clip_id)
    rows.update("clips", clip_id, let_through=" ".join(sorted(set(kinds))))
    return Message("Let clip through")


def add_voice(
    rows: Rows, name: str, speaker_id: int | None = None, language: str = "en", consent: str = ""
) -> tuple[Message, int]:
    """Add a voice; returns its id. Raises StudioError where the name is empty or taken."""
    name = _free_voice_name(rows, name, None)
    voice_id = rows.insert("voices", name=name, speaker_id=speaker_id, language=language, consent=consent)
    return Message("Add voice {name}", {"name": name}), voice_id


def rename_voice(rows: Rows, voice_id: int, name: str) -> Message:
    """Rename a voice. Raises StudioError where the name is empty or taken."""
    rows.voice(voice_id)
    name = _free_voice_name(rows, name, voice_id)
    rows.update("voices", voice_id, name=name)
    return Message("Rename voice to {name}", {"name": name})


def set_consent(rows: Rows, voice_id: int, consent: str) -> Message:
    """Write down who agreed to the use of this voice, and to what."""
    rows.voice(voice_id)
    rows.update("voices", voice_id, consent=consent)
    return Message("Edit consent")


def delete_voice(rows: Rows, voice_id: int) -> Message:
    """Delete a voice with its references; their files stay."""
    voice = rows.voice(voice_id)
    rows.delete("voices", voice_id)
    return Message("Delete voice {name}", {"name": voice.name})


def add_reference(rows: Rows, voice_id: int, path: str, sha256: str, seconds: float) -> tuple[Message, int]:
    """Keep a recorded or chosen sample of a voice; returns its id."""
    voice = rows.voice(voice_id)
    reference_id = rows.insert(
        "references", voice_id=voice_id, path=path, sha256=sha256, seconds=seconds, added_at=now()
    )
    return Message("Add reference to {voice}", {"voice": voice.name}), reference_id


def delete_reference(rows: Rows, reference_id: int) -> Message:
    """Take a reference from its voice; its file stays."""
    rows.reference(reference_id)
    rows.delete("references", reference_id)
    return Message("Delete reference")


def add_run(
    rows: Rows, engine: str, speaker_id: int | None, speaker_name: str, folder: str
) -> tuple[Message, int]:
    """Remember a training run in `folder` (relative to the project's); returns its id."""
    run_id = rows.insert(
        "runs",
        engine=engine,
        speaker_id=speaker_id,
        speaker_name=speaker_name,
        folder=folder,
        created_at=now(),
    )
    return Message("Train {engine} for {speaker}", {"engine": engine, "speaker": speaker_name}), run_id


def delete_run(rows: Rows, run_id: int) -> Message:
    """Take a training run out of the list; its folder stays."""
    rows.run(run_id)
    rows.delete("runs", run_id)
    return Message("Delete run")


def add_take(
    rows: Rows,
    *,
    voice: str,
    engine: str,
    text: str,
    path: str,
    seconds: float,
    sample_rate: int,
    checkpoint: str = "",
    snapshot: str = "",
    seed: int = 0,
    settings: str = "{}",
    notes: str = "[]",
) -> tuple[Message, int]:
    """Keep a synthesized result with everything needed to make it again; returns its id."""
    take_id = rows.insert(
        "takes",
        voice=voice,
        engine=engine,
        checkpoint=checkpoint,
        snapshot=snapshot,
        text=text,
        seed=seed,
        settings=settings,
        notes=notes,
        path=path,
        seconds=seconds,
        sample_rate=sample_rate,
        created_at=now(),
    )
    return Message("Speak with {voice}", {"voice": voice}), take_id


def change_take(
    rows: Rows, take_id: int, *, label: Message, path: str, seconds: float, settings: str
) -> Message:
    """Let a take be said otherwise: another file, and what it is made from. The old file stays for undo."""
    rows.take(take_id)
    rows.update("takes", take_id, path=path, seconds=seconds, settings=settings)
    return label


def delete_take(rows: Rows, take_id: int) -> Message:
    """Take a take out of the list; its file stays."""
    rows.take(take_id)
    rows.delete("takes", take_id)
    return Message("Delete take")


def _free_voice_name(rows: Rows, name: str, own_id: int | None) -> str:
    name = " ".join(name.split())
    if not name:
        raise StudioError("A voice needs a name. Type one.")
    taken = next((each for each in rows.voices() if each.name.casefold() == name.casefold()), None)
    if taken is not None and taken.id != own_id:
        raise StudioError("There already is a voice named {name}. Choose another name.", name=taken.name)
    return name
