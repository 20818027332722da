"""Lines of a transcript find their turns and speakers."""

import random
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from studio.dataset.formats.readers import read_transcript
from studio.speech.transcript import Line, Match, Turn, match

SAMPLE = Path(str(find_spec("pyannote.audio").submodule_search_locations[0])) / "sample"
WORDS = "and then we went down to the old river because nobody had seen it since last winter you know".split()


def rttm(path: Path) -> list[Turn]:
    fields = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [(float(f[3]), float(f[3]) + float(f[4]), f[7]) for f in fields]


def stm(path: Path) -> list[Line]:
    return [(line.speaker, line.text) for line in read_transcript(path).lines]


def conversation(count: int, speakers: str, seed: int = 0) -> tuple[list[Turn], list[Line]]:
    """A simulated conversation: varying rates, overlaps and pauses; turn i says line i."""
    rng = random.Random(seed)
    turns: list[Turn] = []
    lines: list[Line] = []
    reached, speaker = 0.0, ""
    for _ in range(count):
        speaker = rng.choice([other for other in speakers if other != speaker])
        text = " ".join(rng.choice(WORDS) for _ in range(max(1, int(rng.expovariate(1 / 10)))))
        seconds = len(text) / 15 * rng.lognormvariate(0, 0.2) + 0.1
        turns.append((reached, reached + seconds, f"S{speaker}"))
        lines.append((speaker, text))
        reached += seconds + rng.uniform(-0.2, 0.8)
    return turns, lines


def right(found: Match, truth: list[int | None]) -> int:
    return sum(truth[turn] in lines for turn, lines in found.assignments)


def test_the_demo_call_is_matched_line_by_line() -> None:
    found = match(rttm(SAMPLE / "sample.rttm"), stm(SAMPLE / "sample.stm"))
    assert found.speaker_names == {"speaker90": "Diane", "speaker91": "Sheila"}
    lines = dict(found.assignments)
    assert lines == {0: [0], 1: [1], 2: [2, 3], 3: [4], 4: [5, 6], 5: [7], 6: [8, 9], 8: [10, 11], 9: [12]}
    assert found.unmatched_turns == [7]  # 0.4 s of overlap, in no line
    assert found.unmatched_lines == []
    assert found.texts[6] == "Oh, I'm originally from Chicago also. I'm in New Jersey now though."


@pytest.mark.parametrize("name", ["sim_2spk_clean", "sim_3spk_overlap", "sim_6spk_long"])
def test_simulated_conversations_match_with_their_reference_turns(speech_data: Path, name: str) -> None:
    folder = speech_data / "conversations" / "simulated"
    reference = read_transcript(folder / f"{name}.stm").lines
    turns = rttm(folder / f"{name}.rttm")
    found = match(turns, [(line.speaker, line.text) for line in reference])
    starts = [line.start or 0.0 for line in reference]
    truth = [min(range(len(starts)), key=lambda at, s=turn[0]: abs(starts[at] - s)) for turn in turns]
    assert right(found, truth) == len(turns) == len(found.assignments)
    assert len(set(found.speaker_names.values())) == len({line.speaker for line in reference})


def test_missing_turns_and_lines_are_told_and_the_rest_still_fits() -> None:
    turns, lines = conversation(80, "ABC")
    kept_turns = [at for at in range(80) if at not in {10, 11, 40}]
    kept_lines = [at for at in range(80) if at not in {25, 60}]
    found = match([turns[at] for at in kept_turns], [lines[at] for at in kept_lines])
    truth = [kept_lines.index(at) if at in kept_lines else None for at in kept_turns]
    assert right(found, truth) >= 0.9 * len(kept_turns)
    assert found.speaker_names == {"SA": "A", "SB": "B", "SC": "C"}


def test_a_line_over_several_turns_gives_each_its_share() -> None:
    turns = [(0.0, 2.0, "x"), (2.5, 4.5, "x"), (5.0, 6.5, "y"), (6.6, 8.0, "x")]
    lines = [
        ("Ann", "this is a rather long line which Ann says in two turns without any stop"),
        ("Bob", "and Bob answers it shortly"),
        ("Ann", "so Ann can say goodbye"),
    ]
    found = match(turns, lines)
    assert dict(found.assignments) == {0: [0], 1: [0], 2: [1], 3: [2]}
    assert f"{found.texts[0]} {found.texts[1]}" == lines[0][1]
    assert 5 <= len(found.texts[0].split()) <= 10
    assert found.speaker_names == {"x": "Ann", "y": "Bob"}


def test_plain_text_of_one_speaker_is_shared_out_over_all_turns() -> None:
    rng = random.Random(3)
    sentences = [" ".join(rng.choice(WORDS) for _ in range(rng.randint(4, 14))) + "." for _ in range(60)]
    turns, reached = [], 0.0
    for first in range(0, 60, 3):
        seconds = sum(map(len, sentences[first : first + 3])) / 14
        turns.append((reached, reached + seconds, "0"))
        reached += seconds + 1
    found = match(turns, [(None, " ".join(sentences))])
    assert " ".join(found.texts[turn] for turn in range(20)) == " ".join(sentences)
    shares = [found.texts[turn].count(".") for turn in range(20)]
    assert sum(share == 3 for share in shares) >= 16
    assert found.speaker_names == {}


def test_many_lines_in_one_long_turn_are_joined() -> None:
    lines = [("Ann", f"This is sentence number {index} of a speech.") for index in range(40)]
    found = match([(0.0, 110.0, "x")], lines)
    assert found.assignments == [(0, list(range(40)))]
    assert found.texts[0] == " ".join(text for _, text in lines)


def test_a_person_split_in_two_by_diarization_has_one_name() -> None:
    turns, lines = conversation(60, "AB", seed=2)
    split = [(s, e, "SA2" if label == "SA" and at > 30 else label) for at, (s, e, label) in enumerate(turns)]
    assert match(split, lines).speaker_names == {"SA": "A", "SA2": "A", "SB": "B"}


@pytest.mark.parametrize(("turns", "lines"), [([], [("A", "Hello.")]), ([(0.0, 1.0, "x")], []), ([], [])])
def test_nothing_to_match_is_no_error(turns: list[Turn], lines: list[Line]) -> None:
    found = match(turns, lines)
    assert found.assignments == []
    assert len(found.unmatched_turns) == len(turns)
    assert len(found.unmatched_lines) == len(lines)


def test_no_word_of_a_matched_line_is_lost() -> None:
    turns, lines = conversation(40, "AB", seed=4)
    halves = [half for s, e, label in turns for half in ((s, (s + e) / 2, label), ((s + e) / 2, e, label))]
    found = match(halves, lines)
    said = " ".join(found.texts[turn] for turn in sorted(found.texts)).split()
    kept = [
        word for at, (_, text) in enumerate(lines) if at not in found.unmatched_lines for word in text.split()
    ]
    assert sorted(said) == sorted(kept)


def test_three_thousand_turns_take_seconds() -> None:
    turns, lines = conversation(3_000, "ABCD", seed=1)
    started = time.process_time()
    found = match(turns, lines)
    assert time.process_time() - started < 15
    assert right(found, list(range(3_000))) > 0.97 * 3_000
