"""The guided path: the steps of the job in order, which are done, and what each would do now.

How far a recording is, is read from the project itself. So the path can be left at any step, in the window
or by a kill, and taken up again: what a person did by hand counts like what the path did.
"""

from collections.abc import Sequence

from studio.steps import path_plans as plans
from studio.steps import path_sentences as sentences
from studio.steps.path_values import Found, PathStage, Stand, Standing


def standings(found: Found) -> list[Standing]:
    """Every stage of the path of one recording; at most one of them is next."""
    standing: list[Standing] = []
    someone_is_next = False
    for stage in path_of(found):
        missing = stage.wants(found)
        if missing is not None:
            standing.append(Standing(stage, Stand.WAITS, missing))
        elif stage.done(found):
            standing.append(Standing(stage, Stand.DONE, stage.says(found)))
        else:
            stand = Stand.POSSIBLE if someone_is_next else Stand.NEXT
            standing.append(Standing(stage, stand, stage.says(found)))
            someone_is_next = True
    return standing


def path_of(found: Found) -> list[PathStage]:
    """The stages of the path of one recording."""
    return [stage for stage in STAGES if stage.applies(found)]


def may_try(stage: PathStage, tried: Sequence[str]) -> bool:
    """Whether it may be done by itself: each stage once, and once more after one that may leave it undone."""
    return stage.name not in tried or (tried[-1] == stage.again_after and tried.count(stage.name) == 1)


STAGES: tuple[PathStage, ...] = (
    PathStage(
        "import",
        "Recording",
        "A recording of several people, and what they say, one line a turn.",
        lambda found: True,
        sentences.recording_says,
        sentences.needs_nothing,
        None,
    ),
    PathStage(
        "diarize",
        "Who speaks when",
        "Turns are found in the sound, and each is given to a speaker.",
        lambda found: found.counts.turns > 0,
        sentences.speakers_say,
        sentences.needs_nothing,
        plans.plan_diarization,
    ),
    PathStage(
        "match",
        "Transcript and sound",
        "Each line is found in the sound; where transcript and speakers differ is told.",
        plans.is_matched,
        sentences.match_says,
        sentences.needs_turns,
        plans.plan_match,
        applies=sentences.waits_to_be_matched,
    ),
    PathStage(
        "transcribe",
        "What is said",
        "Without a transcript a machine writes a draft, which is marked as such.",
        lambda found: found.counts.with_text > 0,
        sentences.draft_says,
        sentences.needs_turns,
        plans.plan_transcription,
        applies=sentences.has_no_transcript,
    ),
    PathStage(
        "text",
        "Text as read",
        "Numbers, signs and abbreviations become the words that are spoken.",
        lambda found: not (found.counts.unread or found.misread),
        sentences.reading_says,
        sentences.needs_text,
        plans.plan_reading,
    ),
    PathStage(
        "align",
        "Words in time",
        "Each word of the text is found in the sound.",
        lambda found: found.counts.words > 0 and not (found.counts.unaligned or found.counts.outdated),
        sentences.words_say,
        sentences.needs_text,
        plans.plan_alignment,
    ),
    PathStage(
        "clips",
        "Clips",
        "Turns are cut into clips between words, where it is quiet.",
        lambda found: found.counts.clips > 0 and found.counts.uncut == 0,
        sentences.clips_say,
        sentences.needs_words,
        plans.plan_clips,
    ),
    PathStage(
        "check",
        "What may be wrong",
        "Every turn and word is listened to; what does not fit is listed, worst first.",
        lambda found: found.counts.unchecked == 0,
        sentences.check_says,
        sentences.needs_words,
        plans.plan_check,
        again_after="gold",
    ),
    PathStage(
        "gold",
        "Gold clips",
        "What is right as it is becomes gold. The gate lets no clip through in which something is wrong.",
        lambda found: found.counts.gold > 0 and found.could_be_gold == 0,
        sentences.gold_says,
        sentences.needs_words,
        plans.plan_gold,
    ),
    PathStage(
        "board",
        "The board",
        "Minutes, lengths, sounds and what stands out, before the dataset is frozen.",
        lambda found: True,
        sentences.board_says,
        sentences.needs_gold,
        None,
    ),
    PathStage(
        "freeze",
        "Frozen dataset",
        "All gold clips are copied into a snapshot that nothing changes any more; training uses it.",
        lambda found: found.frozen,
        sentences.freeze_says,
        sentences.needs_gold,
        plans.plan_freeze,
        whole_project=True,
    ),
    PathStage(
        "voice",
        "A voice",
        "A voice speaks as the gold clips sound: at once, or closer once it has learned from them.",
        lambda found: found.taught is not False,
        sentences.voice_says,
        sentences.needs_gold,
        None,
        whole_project=True,
    ),
)
