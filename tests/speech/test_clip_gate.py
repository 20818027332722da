"""What stops a clip at the gate, on sound of which everything is known: bursts of noise in a faint hiss."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from studio.dataset.gate import STOPS, GateKind
from studio.speech.checks import in_context
from studio.speech.checks_findings import Context
from studio.speech.checks_sound import SAMPLE_RATE, levels_of
from studio.speech.checks_speakers import habits_of
from studio.speech.checks_store import measures_of, plain_of
from studio.speech.checks_turns import ClipToCheck, TurnMeasures, TurnToCheck, measure_turn
from studio.speech.checks_voices import VoiceMeasures
from studio.speech.checks_words import WordToCheck
from studio.speech.clip_gate import clip_problems, open_weight
from studio.speech.clip_measures import (
    Speaking,
    Together,
    against_usual,
    speaking,
    speech_of,
    together,
    voiced_share,
)
from studio.speech.voiceprints import Voiceprints
from tests.bench.planting import KINDS, Bench
from tests.bench.spoken_project import KnownRecording, KnownTurn, KnownWord

SAID = ((0.5, 0.9), (1.1, 1.5), (1.8, 2.2), (2.4, 2.9))
"""Where four words are said, in seconds."""

CLIP = (0.35, 3.05)


def spoken(said: Sequence[tuple[float, float]] = SAID, *, gain: float = 0.2) -> np.ndarray:
    chance = np.random.default_rng(0)
    samples = 0.0005 * chance.standard_normal(round(3.6 * SAMPLE_RATE))
    for start, end in said:
        first, last = round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)
        ends = np.minimum(1.0, np.minimum(np.arange(last - first), np.arange(last - first)[::-1]) / 80)
        samples[first:last] += gain / 3 * ends * chance.standard_normal(last - first)
    return samples.astype(np.float32)


def measured(
    samples: np.ndarray,
    words: Sequence[tuple[float, float]] = SAID,
    clip: tuple[float, float] = CLIP,
    elsewhere: Sequence[tuple[float, float]] = (),
) -> tuple[TurnToCheck, TurnMeasures]:
    turn = TurnToCheck(
        1, 1, "Ann", words[0][0], words[-1][1], (0.0, 3.6),
        tuple(WordToCheck(number, f"word{number}", "one", *span) for number, span in enumerate(words)),
        (ClipToCheck(7, *clip),), tuple(elsewhere),
    )  # fmt: skip
    return turn, measure_turn(turn, samples, 0.0, None)


def stopped(
    turn: TurnToCheck,
    found: TurnMeasures,
    others: Sequence[tuple[TurnToCheck, TurnMeasures]] = (),
    speaks: Speaking | None = None,
) -> set[str]:
    """The kinds that stop the turn's one clip."""
    habits = habits_of([(turn, found), *others])[1]
    speaking = {} if speaks is None else {7: speaks}
    problems = list(clip_problems(Context(turn, found, habits, None, speaking=speaking)))
    assert all(each.clip_id == 7 and each.turn_id == 1 for each in problems)
    return {each.kind for each in problems if each.risk >= STOPS}


def test_a_clip_in_which_all_is_well_passes() -> None:
    assert stopped(*measured(spoken())) == set()


@pytest.mark.parametrize("clip", [(0.7, 3.05), (0.35, 2.6)])
def test_an_edge_inside_a_word_cuts_it(clip: tuple[float, float]) -> None:
    assert stopped(*measured(spoken(), clip=clip)) == {GateKind.CUT_WORD}


def test_sound_that_goes_on_across_an_edge_is_a_cut_phone_whatever_the_words_say() -> None:
    words = ((0.7, 0.9), *SAID[1:])
    assert GateKind.CUT_PHONE in stopped(*measured(spoken(), words, (0.69, 3.05)))


def test_speech_under_no_word_stops_the_clip() -> None:
    assert stopped(*measured(spoken(), (SAID[0], SAID[1], SAID[3]))) == {GateKind.OPEN_SPEECH}


def test_what_is_loud_under_no_word_is_the_room_where_nobody_speaks() -> None:
    turn, found = measured(spoken(), (SAID[0], SAID[1], SAID[3]))
    assert stopped(turn, found, speaks=Speaking((0.9,), 1.0, 1.0, {})) == {GateKind.OPEN_SPEECH}
    assert stopped(turn, found, speaks=Speaking((0.1,), 1.0, 1.0, {})) == set()


def test_a_word_that_nobody_wrote_is_found_beside_a_longer_pause_in_a_loud_room() -> None:
    turn, found = measured(spoken([*SAID, (2.5, 3.4)]), (SAID[0], SAID[2]), (0.35, 3.3))
    [word, room] = found.clips[0].opened
    assert word.seconds == pytest.approx(0.4, abs=0.05) and room.seconds > 2 * word.seconds
    speaks = {7: Speaking((1.0, 0.0), 0.0, 0.0, {})}
    context = Context(turn, found, habits_of([(turn, found)])[1], None, speaking=speaks)
    [said] = [each for each in clip_problems(context) if each.kind == GateKind.OPEN_SPEECH]
    assert said.risk >= STOPS and said.values["at"] == pytest.approx(word.at)


def test_what_goes_on_across_an_edge_is_the_room_where_nobody_speaks() -> None:
    turn, found = measured(spoken(), ((0.7, 0.9), *SAID[1:]), (0.69, 3.05))
    assert stopped(turn, found, speaks=Speaking((), 0.9, 0.0, {})) == {GateKind.CUT_PHONE}
    assert stopped(turn, found, speaks=Speaking((), 0.1, 0.0, {})) == set()


def test_somebody_speaks_where_both_networks_say_so() -> None:
    _, found = measured(spoken(), (SAID[0], SAID[1], SAID[3]))
    [clip] = found.clips  # its open stretch is the third word, from 1.8 to 2.2 s
    activity, voices = np.zeros(113, np.float32), np.zeros((180, 3), np.float16)
    activity[50:80] = 0.9  # 1.6 to 2.6 s
    voices[:, 0], voices[80:120] = 1.0, (0.2, 0.8, 0.0)
    activity[90:] = 0.9
    [opened], *edges, words = speaking(clip, found.words, speech_of(activity, voices))
    assert (opened, *edges) == pytest.approx((0.9 * 0.8, 0.0, 0.0), abs=0.05)
    assert words == pytest.approx({0: 0.0, 1: 0.0, 2: 0.0}, abs=0.05), "one network alone is not believed"
    unheard = speaking(clip, found.words[:1], speech_of(activity[:0], voices[:0]))
    assert unheard == ((1.0,), 1.0, 1.0, {0: 1.0}), "nothing is known of what nobody heard"


def test_the_gate_asks_the_networks_of_each_clip() -> None:
    turn, found = measured(spoken(), (SAID[0], SAID[1], SAID[3]))
    nobody = np.tile(np.array([1, 0, 0], np.float16), (180, 1))
    prints = Voiceprints(np.zeros(113, np.float32), np.zeros(0, int), np.zeros((0, 2, 256)), 3.6, nobody)
    [context] = in_context([turn], {1: found}, prints)
    assert context.speaking == {7: ((0.0,), 0.0, 0.0, {0: 0.0, 1: 0.0, 2: 0.0})}


def test_a_soft_word_in_noise_that_nobody_wrote_is_told_by_the_words_that_are_drawn_over_it() -> None:
    faint = spoken() + np.random.default_rng(1).normal(0, 0.004, len(spoken())).astype(np.float32)
    first, last = round(1.55 * SAMPLE_RATE), round(1.75 * SAMPLE_RATE)
    faint[first:last] *= 2.2  # 7 dB over the noise, 9 dB are speech
    turn, found = measured(faint)
    assert stopped(turn, found) == set(), "by itself it may be noise"
    before, after = found.words[1:3]
    drawn = replace(after, first=replace(after.first, off_s=-0.25))
    assert stopped(turn, replace(found, words=(found.words[0], before, drawn, found.words[3]))) == {
        GateKind.OPEN_SPEECH
    }


def test_voiced_sound_counts_more_than_breath() -> None:
    seconds = np.arange(SAMPLE_RATE // 4) / SAMPLE_RATE
    voice = sum(np.sin(2 * np.pi * 120 * number * seconds) / number for number in range(1, 12))
    breath = np.random.default_rng(0).standard_normal(len(seconds))
    assert voiced_share(np.asarray(voice, np.float32)) > 0.9
    assert voiced_share(breath.astype(np.float32)) < 0.1
    assert voiced_share(np.zeros(100, np.float32)) == 0.0
    _, found = measured(spoken(), (SAID[0], SAID[1], SAID[3]))
    [opening] = found.clips[0].opened
    assert open_weight(opening._replace(voiced=0.5)) > 2 * open_weight(opening._replace(voiced=0.0))


def test_an_echo_that_dies_away_after_a_word_is_not_taken_for_another_one() -> None:
    echo, again = spoken(), spoken()
    first, last = round(2.2 * SAMPLE_RATE), round(2.4 * SAMPLE_RATE)
    noise = np.random.default_rng(2).standard_normal(last - first) * 0.2 / 3
    fading = 10 ** (-np.linspace(8, 26, last - first) / 20)
    echo[first:last] += (noise * fading).astype(np.float32)
    again[first:last] += (noise * fading[::-1]).astype(np.float32)
    turn, found = measured(echo)
    [dying], [growing] = found.clips[0].opened, measured(again)[1].clips[0].opened
    assert dying.seconds > 0.1 and growing.rise_db > dying.rise_db + 6
    assert open_weight(growing) > 1.5 * open_weight(dying)
    assert stopped(turn, found) == set()


def test_a_voice_that_always_sounds_like_two_is_measured_against_itself() -> None:
    room = [Together(0.5, 0.12, float(at)) for at in range(6)]
    *_, usual, second = against_usual([*room, Together(0.9, 0.4, 7.0)])
    assert usual[:2] == pytest.approx((0.25, 0.03)) and second[:2] == pytest.approx((0.65, 0.31))
    alone = [Together(0.1, 0.01, 1.0)] * 6
    assert against_usual(alone) == alone
    assert against_usual(room[:2]) == room[:2], "of two clips nobody knows what is usual"


def test_what_most_clips_of_a_voice_sound_like_is_usual_for_it() -> None:
    found = [Together(0.2, 0.02, 1.0)] * 2 + [Together(0.5, 0.1, 2.0)] * 4
    assert against_usual(found)[-1][:2] == pytest.approx((0.25, 0.03))


def test_a_doubtful_vowel_in_a_clip_of_a_second_is_not_half_of_it() -> None:
    voices = np.zeros((500, 3), np.float16)
    voices[200:225, 2] = 0.6  # half a second
    short, long = together(voices, 3.8, 4.8), together(voices, 2.0, 6.0)
    assert short.share == pytest.approx(long.share) == pytest.approx(0.075, abs=0.001)


def test_a_word_over_silence_stops_the_clip_and_is_named() -> None:
    turn, found = measured(spoken((SAID[0], SAID[1], SAID[3])))
    assert stopped(turn, found) == {GateKind.SILENT_WORD}
    [said] = [
        each for each in clip_problems(Context(turn, found, habits_of([(turn, found)])[1], None))
        if each.kind == GateKind.SILENT_WORD
    ]  # fmt: skip
    assert said.values["word"] == "word2" and said.values["silence"] == pytest.approx(0.4, abs=0.05)


def test_a_word_over_a_loud_room_lies_over_silence_for_the_gate() -> None:
    turn, found = measured(spoken())
    doubted = replace(found, words=tuple(replace(word, score=0.001) for word in found.words))
    room = Speaking((), 0.0, 0.0, {0: 0.9, 1: 0.9, 2: 0.0, 3: 0.9})
    assert stopped(turn, doubted, speaks=room) == {GateKind.SILENT_WORD}
    assert stopped(turn, doubted, speaks=room._replace(words={0: 0.9, 1: 0.9, 2: 0.9, 3: 0.9})) == set()


def test_words_of_another_turn_in_the_clip_stop_it() -> None:
    assert stopped(*measured(spoken(), elsewhere=[(2.0, 2.3)])) == {GateKind.OVERLAP}


def test_clipping_stops_the_clip() -> None:
    assert stopped(*measured(np.clip(spoken(gain=0.6), -0.2, 0.2))) == {GateKind.CLIPPING}


@pytest.mark.parametrize(("gain", "kind"), [(0.05, GateKind.SOFT), (0.8, GateKind.LOUD)])
def test_a_level_unlike_the_speakers_others_stops_the_clip(gain: float, kind: GateKind) -> None:
    others = [measured(spoken(gain=0.2 + number / 100)) for number in range(9)]
    assert stopped(*measured(spoken(gain=gain)), others) == {kind}


def test_a_strange_voice_where_words_are_in_doubt_speaks_for_a_second_one() -> None:
    turn, found = measured(spoken())
    habits = replace(habits_of([(turn, found)])[1], score=0.95)
    usual = VoiceMeasures(0.9, 0.9, 0.3, None, 10, 1.0, 1.5, ((1.5, 1.0),))
    strange = replace(usual, strangest=6.0, strangeness=((1.5, 6.0),))

    def risk(voice: VoiceMeasures, score: float, both: Together) -> float:
        words = tuple(replace(word, score=score) for word in found.words)
        context = Context(turn, replace(found, words=words), habits, None, {}, {7: voice}, {7: both})
        risks = [each.risk for each in clip_problems(context) if each.kind == GateKind.SECOND_VOICE]
        return risks[0] if risks else 0.0

    doubtful = Together(0.4, 0.1, 2.0)
    assert risk(strange, 0.05, doubtful) > STOPS > risk(usual, 0.95, doubtful)
    assert risk(strange, 0.05, Together(0.05, 0.02, 2.0)) < STOPS, "a voice is strange for other reasons, too"


def test_a_changing_voice_is_a_second_one_only_where_two_are_clearly_heard_at_once() -> None:
    turn, found = measured(spoken())
    words = tuple(replace(word, score=0.7) for word in found.words)
    habits = replace(habits_of([(turn, found)])[1], score=0.95)
    changing = {7: VoiceMeasures(0.9, 0.9, 0.3, None, 10, 3.0, 1.5, ((1.5, 3.0),))}

    def stops(both: Together) -> bool:
        context = Context(turn, replace(found, words=words), habits, None, {}, changing, {7: both})
        kinds = {each.kind for each in clip_problems(context) if each.risk >= STOPS}
        return GateKind.SECOND_VOICE in kinds

    assert not stops(Together(0.5, 0.12, 2.0)), "half likely is what a rough voice sounds like"
    assert stops(Together(0.85, 0.12, 2.0))


def test_two_voices_at_once_stop_the_clip_where_that_is_clearest() -> None:
    turn, found = measured(spoken())
    context = Context(turn, found, habits_of([(turn, found)])[1], None, together={7: Together(0.9, 0.3, 2.0)})
    [said] = [each for each in clip_problems(context) if each.risk >= STOPS]
    assert said.kind == GateKind.SECOND_VOICE and said.values["at"] == 2.0
    assert not [
        each
        for each in clip_problems(replace(context, together={7: Together(0.3, 0.05, 2.0)}))
        if each.risk >= STOPS
    ]


def test_two_voices_at_once_are_told_by_their_clearest_stretch_and_by_the_whole_clip() -> None:
    voices = np.zeros((500, 3), np.float16)
    voices[200:230, 2] = 0.8  # 4.0 to 4.6 s
    assert together(voices, 2.0, 6.0) == pytest.approx((0.8, 0.8 * 30 / 200, 4.3), abs=0.01)
    assert together(voices, 2.0, 2.2)[:2] == (0.0, 0.0)
    assert together(voices, 20.0, 21.0) == (0.0, 0.0, 20.0), "where nothing was heard nothing is known"


def test_measures_of_clips_come_back_from_the_store() -> None:
    _, found = measured(spoken(), elsewhere=[(2.0, 2.3)])
    again = measures_of(plain_of(found))
    [clip], [stored] = found.clips, again.clips
    assert [word.id for word in stored.words] == [0, 1, 2, 3]
    assert stored.overlap_s == pytest.approx(clip.overlap_s) and stored.last.at == clip.last.at


def test_a_voice_that_the_bench_mixes_in_speaks_there() -> None:
    samples = spoken([(0.5, 3.4)])
    turn = KnownTurn("Ann", samples, (KnownWord("one", 0.5, 3.4),), known=True, start=0.5, end=3.4)
    pausing = np.concatenate([spoken([(0.2, 3.2)]), 0.0 * samples, 0.0 * samples])
    for seed in range(20):
        recording = KnownRecording("one", samples.copy(), [turn])
        _, start, end = KINDS["overlap"](turn, Bench(recording, [pausing], np.random.default_rng(seed)))
        added = levels_of(
            (recording.samples - samples)[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)]
        )
        assert np.mean(added > added.max() - 20.0) > 0.5
