"""Where the stages of the guided path stand, from what is found of a recording."""

from dataclasses import replace

from studio.project.counts import RecordingCounts
from studio.steps.path_stages import STAGES, may_try, path_of, standings
from studio.steps.path_values import Found, Stand

NOTHING = Found(1, RecordingCounts(language="en"))
LINES = replace(NOTHING, counts=RecordingCounts(language="en", lines=4, loose_lines=4))
DIARIZED = replace(LINES, counts=replace(LINES.counts, turns=4, speakers=2, unchecked=4))
MATCHED = replace(
    DIARIZED,
    counts=replace(
        DIARIZED.counts, loose_lines=0, with_text=4, words=20, uncut=4, settings=frozenset({"witness/1"})
    ),
)
CUT = replace(MATCHED, counts=replace(MATCHED.counts, uncut=0, clips=4))
CHECKED = replace(CUT, counts=replace(CUT.counts, unchecked=0, undoubted=3))
GOLD = replace(CHECKED, counts=replace(CHECKED.counts, undoubted=0, gold=3, gold_clips=3))


def stands(found: Found) -> dict[str, Stand]:
    return {each.stage.name: each.stand for each in standings(found)}


def next_of(found: Found) -> str:
    (name,) = [name for name, stand in stands(found).items() if stand is Stand.NEXT] or [""]
    return name


def test_each_stage_is_next_once_those_before_it_are_done() -> None:
    reached = [next_of(found) for found in (LINES, DIARIZED, MATCHED, CUT, CHECKED, GOLD)]
    assert reached == ["diarize", "match", "clips", "check", "gold", "freeze"]
    assert next_of(replace(GOLD, frozen=True)) == ""


def test_a_voice_is_last_and_is_done_once_one_was_taught() -> None:
    frozen = replace(GOLD, frozen=True, taught=False)
    assert next_of(frozen) == "voice" and stands(LINES)["voice"] is Stand.WAITS
    assert next_of(replace(frozen, taught=True)) == ""


def test_what_is_possible_though_not_next_can_be_done_too() -> None:
    """Nobody has to make gold of what is doubtful before the rest is frozen."""
    some_left = replace(GOLD, counts=replace(GOLD.counts, undoubted=1))
    assert next_of(some_left) == "gold"
    assert stands(some_left)["freeze"] is Stand.POSSIBLE


def test_without_a_transcript_a_machine_may_write_one_and_with_one_it_is_not_asked() -> None:
    turns_only = replace(NOTHING, counts=replace(NOTHING.counts, turns=4, speakers=2))
    assert next_of(turns_only) == "transcribe"
    assert "match" not in stands(turns_only)
    assert "transcribe" not in stands(DIARIZED)


def test_a_transcript_with_times_is_not_matched_again() -> None:
    timed = replace(DIARIZED, counts=replace(DIARIZED.counts, timed_lines=4, loose_lines=0, with_text=4))
    assert "match" not in stands(timed)


def test_what_waits_says_what_is_missing_in_plain_words() -> None:
    waiting = {each.stage.name: str(each.says) for each in standings(LINES) if each.stand is Stand.WAITS}
    assert waiting["match"] == "First find who speaks when"
    assert waiting["clips"] == "No word has a time yet"
    assert waiting["freeze"] == "No clip is gold yet"


def test_a_stage_is_tried_once_and_the_check_once_more_after_gold() -> None:
    by_name = {stage.name: stage for stage in STAGES}
    assert may_try(by_name["check"], [])
    assert not may_try(by_name["check"], ["check"])
    assert may_try(by_name["check"], ["check", "gold"])
    assert not may_try(by_name["check"], ["check", "gold", "check", "gold"])
    assert not may_try(by_name["align"], ["align", "gold"])


def test_every_stage_says_something_of_everything() -> None:
    for found in (NOTHING, LINES, DIARIZED, MATCHED, CUT, CHECKED, GOLD, replace(GOLD, places=1)):
        for stage in path_of(found):
            for sentence in (stage.says(found), stage.wants(found)):
                assert sentence is None or str(sentence)
