"""What the stages of the guided path say of what there is, and of what is missing before they can be done."""

from studio.errors import Message
from studio.steps.path_values import Found


def recording_says(found: Found) -> Message | None:
    """The transcript that came in."""
    if found.counts.lines == 1:
        return Message("1 line in its transcript")
    if found.counts.lines:
        return Message("{count} lines in its transcript", {"count": found.counts.lines})
    return Message("No transcript yet")


def speakers_say(found: Found) -> Message | None:
    """Turns and their speakers."""
    counts = found.counts
    if not counts.turns:
        return None
    if counts.speakers == 1:
        return Message("{turns} turns of 1 speaker", {"turns": counts.turns})
    return Message(
        "{turns} turns of {speakers} speakers", {"turns": counts.turns, "speakers": counts.speakers}
    )


def draft_says(found: Found) -> Message | None:
    """How much is a machine's text."""
    if not found.counts.machine_text:
        return Message("No transcript yet: import one, or let a machine write a draft")
    if found.counts.machine_text == 1:
        return Message("1 turn has a machine's text")
    return Message("{count} turns have a machine's text", {"count": found.counts.machine_text})


def reading_says(found: Found) -> Message | None:
    """Whether every text can be read."""
    if not found.counts.with_text or found.counts.unread:
        return None
    if found.misread == 1:
        return Message("1 turn was read before a rule for reading changed: read it again")
    if found.misread:
        text = "{count} turns were read before a rule for reading changed: read them again"
        return Message(text, {"count": found.misread})
    return Message("Every text can be read aloud")


def waits_to_be_matched(found: Found) -> bool:
    """Whether it has a transcript without times: one with times made turns when it came in."""
    return found.counts.lines > found.counts.timed_lines


def match_says(found: Found) -> Message | None:
    """What found no counterpart."""
    counts = found.counts
    empty = counts.turns - counts.with_text
    if not counts.with_text:
        return None
    if not empty and not counts.loose_lines:
        return Message("Each turn has its text")
    turns = Message("1 turn without text") if empty == 1 else Message("{n} turns without text", {"n": empty})
    loose = counts.loose_lines
    lines = (
        Message("1 line without a turn") if loose == 1 else Message("{n} lines without a turn", {"n": loose})
    )
    if not loose or not empty:
        return turns if empty else lines
    return Message("{turns}, {lines}", {"turns": turns, "lines": lines})


def words_say(found: Found) -> Message | None:
    """Words and their times."""
    counts = found.counts
    if not counts.words:
        return None
    if counts.outdated == 1:
        return Message("1 turn was aligned before the way to say its words changed: align it again")
    if counts.outdated:
        text = "{count} turns were aligned before the way to say their words changed: align them again"
        return Message(text, {"count": counts.outdated})
    if not counts.untimed_words:
        return Message("{count} words with their times", {"count": counts.words})
    return Message(
        "{count} words, {untimed} of them without times",
        {"count": counts.words, "untimed": counts.untimed_words},
    )


def check_says(found: Found) -> Message | None:
    """What the check found."""
    if found.counts.unchecked == found.counts.turns:
        return None
    if found.counts.unchecked == 1:
        return Message("1 turn is not checked")
    if found.counts.unchecked:
        return Message("{count} turns are not checked", {"count": found.counts.unchecked})
    if found.places is None:
        return Message("Every turn is checked")
    if found.places == 1:
        return Message("1 place may be wrong")
    return Message("{count} places may be wrong", {"count": found.places})


def clips_say(found: Found) -> Message | None:
    """How many clips there are."""
    if found.counts.clips == 1:
        return Message("1 clip")
    return Message("{count} clips", {"count": found.counts.clips}) if found.counts.clips else None


def board_says(_: Found) -> Message | None:
    """What the board shows."""
    return Message("What there is, and what stands out")


def freeze_says(found: Found) -> Message | None:
    """Whether all gold is frozen."""
    return Message("All that is gold is frozen") if found.frozen else None


def voice_says(found: Found) -> Message | None:
    """Whether a voice has learned from gold."""
    if found.taught:
        return Message("A voice has learned from gold")
    return Message("Now, in minutes, or best: as much gold as there is decides")


def gold_says(found: Found) -> Message | None:
    """What is gold, and what the gate holds back."""
    counts = found.counts
    if not counts.gold:
        return None
    turns = (
        Message("1 turn is gold") if counts.gold == 1 else Message("{n} turns are gold", {"n": counts.gold})
    )
    clips = Message("1 clip") if counts.gold_clips == 1 else Message("{n} clips", {"n": counts.gold_clips})
    values = {"turns": turns, "clips": clips, "held": counts.clips_at_gate}
    if counts.clips_at_gate:
        return Message("{turns}: {clips}; the gate holds {held} back", values)
    return Message("{turns}: {clips}", values)


def needs_nothing(_: Found) -> Message | None:
    """It can always be done."""
    return None


def needs_turns(found: Found) -> Message | None:
    """There must be turns."""
    return None if found.counts.turns else Message("First find who speaks when")


def needs_text(found: Found) -> Message | None:
    """There must be text."""
    if found.counts.with_text:
        return None
    if found.counts.lines:
        return Message("No turn has text yet")
    return Message("It has no transcript: import one, or let a machine write what is said")


def has_no_transcript(found: Found) -> bool:
    """Whether nobody gave it a transcript."""
    counts = found.counts
    return not counts.lines and (counts.machine_text > 0 or counts.with_text == 0)


def needs_gold(found: Found) -> Message | None:
    """There must be gold clips."""
    if found.counts.gold_clips:
        return None
    if found.counts.machine_text:
        return Message("No clip is gold yet: a machine's text waits for a person to accept it")
    return Message("No clip is gold yet")


def needs_words(found: Found) -> Message | None:
    """There must be words with times."""
    return None if found.counts.words else Message("No word has a time yet")
