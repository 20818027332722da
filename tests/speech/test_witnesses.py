"""Two witnesses agree, or the place where they differ is told."""

from studio.speech.witnesses import (
    Disagreement,
    Second,
    SpokenTurn,
    disagreements,
    fits,
    leftovers,
    loose_line,
)

ANN, BEN, CLEO = 1, 2, 3


def turn(number: int, speaker: int, text: str = "some words", seconds: float = 2.0) -> SpokenTurn:
    start = 3.0 * number
    words = ((start, start + seconds),) if text else ()
    return SpokenTurn(number, start, start + seconds, speaker, text, words)


def heard(*speakers: int) -> Second:
    """A diarization that hears these one after the other."""
    return Second([(3.0 * at, 3.0 * at + 2.5, f"S{who}") for at, who in enumerate(speakers)])


TALK = (ANN, BEN, ANN, CLEO, BEN, ANN, CLEO, BEN, ANN, BEN, CLEO, ANN)


def test_turns_of_which_both_say_the_same_are_safe() -> None:
    turns = [turn(at, who) for at, who in enumerate(TALK)]
    assert disagreements(turns, [], heard(*TALK)) == []


def test_one_turn_under_another_name_is_told_with_the_name_that_is_heard() -> None:
    turns = [turn(at, BEN if at == 5 else who) for at, who in enumerate(TALK)]
    (found,) = disagreements(turns, [], heard(*TALK))
    assert (found.kind, found.turn_ids, dict(found.exchange)) == (
        Disagreement.WRONG_NAME, (5,), {BEN: ANN},
    )  # fmt: skip


def test_a_voice_with_two_names_in_a_turn_each_leaves_both_in_doubt() -> None:
    dora = 4
    turns = [turn(at, dora if at == 9 else who) for at, who in enumerate((ANN, BEN) * 3 + (ANN, CLEO) * 2)]
    found = disagreements(turns, [], heard(*(ANN, BEN) * 3, *(ANN, CLEO) * 2))
    assert [(each.kind, each.turn_ids, dict(each.exchange)) for each in found] == [
        (Disagreement.WRONG_NAME, (7,), {CLEO: dora}), (Disagreement.WRONG_NAME, (9,), {dora: CLEO}),
    ]  # fmt: skip


def test_of_two_names_in_a_turn_each_that_one_is_wrong_whose_own_voice_is_another() -> None:
    spoken = (*(ANN, BEN) * 3, ANN, CLEO, ANN, CLEO)
    turns = [turn(at, who) for at, who in enumerate(spoken[:-1])]
    turns.append(SpokenTurn(9, 27.0, 29.5, BEN, "more words than hers", ((27.0, 29.5),)))
    (found,) = disagreements(turns, [], heard(*spoken))
    assert (found.kind, found.turn_ids, dict(found.exchange)) == (Disagreement.WRONG_NAME, (9,), {BEN: CLEO})


def test_a_voice_that_reaches_over_the_others_first_words_keeps_its_name() -> None:
    turns = [SpokenTurn(1, 0.0, 2.0, ANN, "some words"), SpokenTurn(2, 2.0, 6.0, BEN, "some words")]
    assert disagreements(turns, [], Second([(0.0, 2.6, "a"), (2.6, 6.0, "b")])) == []


def test_names_that_went_round_for_several_turns_are_one_place() -> None:
    round_ = {ANN: BEN, BEN: CLEO, CLEO: ANN}
    turns = [turn(at, round_[who] if 4 <= at <= 7 else who) for at, who in enumerate(TALK)]
    (found,) = disagreements(turns, [], heard(*TALK))
    assert (found.kind, found.turn_ids) == (Disagreement.ROTATED, (4, 5, 6, 7))
    assert dict(found.exchange) == {after: before for before, after in round_.items()}


def test_a_person_who_was_split_in_two_still_agrees() -> None:
    labels = [f"S{who}b" if who == ANN and at > 6 else f"S{who}" for at, who in enumerate(TALK)]
    second = Second([(3.0 * at, 3.0 * at + 2.5, label) for at, label in enumerate(labels)])
    assert disagreements([turn(at, who) for at, who in enumerate(TALK)], [], second) == []


def test_what_a_person_settled_is_not_asked_again() -> None:
    turns = [turn(at, who) for at, who in enumerate(TALK)]
    turns[5] = SpokenTurn(5, 15.0, 17.0, BEN, "some words", ((15.0, 17.0),), (), True)
    assert disagreements(turns, [], heard(*TALK)) == []


def test_speech_without_a_line_and_a_line_without_speech_are_told() -> None:
    turns = [turn(at, who, "" if at == 4 else "some words") for at, who in enumerate(TALK)]
    line = loose_line(77, "nobody says this", 2, {1: (3.0, 5.0), 3: (9.0, 11.0)}, 40.0)
    found = disagreements(turns, [line], heard(*TALK))
    assert [(each.kind, each.turn_ids, each.line_id) for each in found] == [
        (Disagreement.NOT_SAID, (), 77),
        (Disagreement.NO_LINE, (4,), None),
    ]
    assert (found[0].start, found[0].end, found[0].what) == (5.0, 9.0, "nobody says this")


def test_without_a_diarization_the_lines_names_are_the_second_witness() -> None:
    mine = SpokenTurn(1, 0.0, 2.0, ANN, "some words", (), (BEN,))
    (found,) = disagreements([mine], [], Second())
    assert (found.kind, dict(found.exchange)) == (Disagreement.WRONG_NAME, {ANN: BEN})
    assert disagreements([SpokenTurn(1, 0.0, 2.0, ANN, "some words", (), (ANN,))], [], Second()) == []


def test_music_is_always_told_and_silence_where_it_is_long_or_a_turn_lies_in_it() -> None:
    second = Second((), [(0.0, 5.0, "music"), (50.0, 55.0, "silence"), (60.0, 80.0, "silence")])
    found = disagreements([turn(17, ANN, "")], [], second)  # from 51 to 53 s
    kinds = [(each.kind, each.start, each.turn_ids) for each in found]
    assert (Disagreement.NOT_SPEECH, 0.0, ()) in kinds
    assert (Disagreement.NOT_SPEECH, 50.0, (17,)) in kinds
    assert (Disagreement.NOT_SPEECH, 60.0, ()) in kinds


def test_what_no_line_covers_is_left_over_only_where_somebody_speaks() -> None:
    diarized = [(0.0, 4.0, "a"), (6.0, 9.0, "b"), (10.0, 12.0, "a")]
    assert leftovers(diarized, [(0.0, 4.0)], [(0.0, 4.0), (6.5, 9.0)]) == [(6.0, 9.0, "b")]


def test_a_transcript_that_is_hardly_heard_is_another_recordings() -> None:
    assert not fits(0.03, 0.05, 400)
    assert fits(0.8, 0.7, 400)
    assert fits(0.9, 0.1, 400)  # a short transcript of a long recording
    assert fits(0.0, 0.0, 3)  # too little to tell
