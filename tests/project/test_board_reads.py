"""Sums of the board: equal to what counting the rows one by one gives."""

import pytest

from studio.project import edits
from studio.project.board_reads import LOW_SCORE
from studio.project.values import State

VOWELS = set("AEIOU")


def low_run(words):
    longest = now = 0
    for word in words:
        now = now + 1 if word.score is not None and word.score < LOW_SCORE else 0
        longest = max(longest, now)
    return longest


def syllables(project, word):
    return sum(phone.symbol[0] in VOWELS for phone in project.phones(word.id))


def score_words(rows, scores):
    from studio.errors import Message

    for word_id, score in scores.items():
        rows.update("words", word_id, score=score)
    return Message("Score")


def test_figures_of_turns_are_those_of_their_words(project):
    turn = max(project.turns(), key=lambda each: len(project.words(each.id)))
    words = project.words(turn.id)
    marks = [0.1, 0.2, 0.9, 0.1, None, 0.3, 0.2, 0.1]
    project.apply(score_words, dict(zip([word.id for word in words], marks, strict=False)))
    figures = {each.turn_id: each for each in project.turn_figures()}
    assert set(figures) == {each.id for each in project.turns()}
    for each in project.turns():
        words, found = project.words(each.id), figures[each.id]
        timed = [word for word in words if word.start is not None]
        assert (found.words, found.timed, found.low_run) == (len(words), len(timed), low_run(words))
        if timed:
            spoken = max(word.end for word in timed) - min(word.start for word in timed)
            assert found.speech_s == pytest.approx(spoken)
            assert found.words_per_minute == pytest.approx(60 * len(timed) / spoken)
        else:
            assert found.words_per_minute is None
        counted = [(syllables(project, word), word) for word in timed]
        assert found.syllables == sum(count for count, _ in counted)
        rates = [count / (word.end - word.start) for count, word in counted if count > 1]
        assert found.fastest == pytest.approx(max(rates, default=0))
    assert figures[turn.id].low_run == 2 or low_run(project.words(turn.id)) > 2


def test_figures_of_one_recording_leave_out_the_others(project):
    recording = project.recordings()[0]
    project.apply(edits.add_recording, "other", "audio/b.wav", "1" * 64, 16000, 1, 160000)
    project.apply(edits.add_turn, project.last_result, 1.0, 2.0, None, "text")
    own = project.turn_figures(recording.id)
    assert own and {each.recording_id for each in own} == {recording.id}
    assert len(project.turn_figures()) == len(own) + 1


def test_states_clips_and_phones_are_summed_up(project):
    sums = project.state_sums()
    assert sum(each.turns for each in sums) == len(project.turns())
    assert sum(each.seconds for each in sums) == pytest.approx(
        sum(turn.end - turn.start for turn in project.turns())
    )
    said = {each.turn_id: each for each in project.spoken_turns()}
    for turn in project.turns():
        phones = [tuple(phone.symbol for phone in project.phones(word.id)) for word in project.words(turn.id)]
        there = tuple(each for each in phones if each)
        assert (said[turn.id].phones if turn.id in said else ()) == there
    assert any(said.values())
    turn = project.turn(next(iter(said)))
    project.apply(edits.set_state, [turn.id], State.REJECTED)
    assert turn.id not in {each.turn_id for each in project.spoken_turns()}
