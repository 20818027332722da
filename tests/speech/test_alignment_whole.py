"""A transcript with wrong words and a missing turn, aligned whole with its podcast."""

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.events import Result
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob
from studio.speech import alignment_whole, listening
from studio.speech.alignment import AlignedWord
from studio.speech.alignment_whole import WholeAlignment, align_whole, drawn_in
from studio.speech.text import SpokenWord
from studio.speech.witnesses import fits
from tests.bench.podcasts import Plan, Podcast, Transcript, build, transcript_of

pytestmark = pytest.mark.timeout(300)  # real sound and models: minutes where the machine is busy

PLAN = Plan("whole", ("kathleen", "1998"), seed=5, seconds=34)


@pytest.fixture(scope="module")
def podcast(tmp_path_factory: pytest.TempPathFactory, speech_data: Path) -> Podcast:
    return build(speech_data, tmp_path_factory.mktemp("podcasts"), PLAN)


def run(podcast: Podcast, lines: tuple[str, ...], language: str = "en") -> WholeAlignment:
    *_, last = align_whole(podcast.path, lines, language=language)
    assert isinstance(last, Result)
    return last.value


@lru_cache
def aligned(podcast: Podcast, lines: tuple[str, ...]) -> WholeAlignment:
    return run(podcast, lines)


def planted(podcast: Podcast) -> tuple[Transcript, WholeAlignment]:
    transcript = transcript_of(podcast)
    return transcript, aligned(podcast, tuple(text for _, text in transcript.lines))


def test_nearly_every_word_lies_in_its_own_turn(podcast: Podcast) -> None:
    transcript, found = planted(podcast)
    inside = []
    for turn_at, placed in zip(transcript.truth, found.lines, strict=True):
        assert placed is not None
        turn = podcast.turns[turn_at]
        inside += [turn.start - 0.1 <= (w.start + w.end) / 2 <= turn.end + 0.1 for w in placed.words]
    assert sum(inside) >= 0.97 * len(inside)
    assert all(word.phones for placed in found.lines if placed for word in placed.words if word.score > 0.5)


def test_speech_that_the_transcript_lacks_is_covered_by_no_word(podcast: Podcast) -> None:
    transcript, found = planted(podcast)
    words = [word for placed in found.lines if placed for word in placed.words]
    for missing in transcript.missing:
        turn = podcast.turns[missing]
        others = [t for t in podcast.turns if t is not turn]
        own = [w for w in words if turn.start + 1 < w.start and w.end < turn.end - 1]
        assert not [w for w in own if not any(t.start < w.end and t.end > w.start for t in others)]


def test_in_short_stretches_on_two_cores_it_is_as_on_one_and_every_place_is_found(
    podcast: Podcast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "STRETCH_S", 9.0)
    monkeypatch.setattr(alignment_whole, "TOGETHER_S", 9.0)
    transcript, whole = planted(podcast)
    lines = [text for _, text in transcript.lines]
    *_, alone = align_whole(podcast.path, lines)
    with Crew(ThisJob(2)) as crew:
        *_, beside = align_whole(podcast.path, lines, spread=crew.map)
    assert beside == alone and isinstance(alone, Result)
    assert alone.value.anchored_share >= whole.anchored_share - 0.1
    starts = [
        [word.start for line in each.lines if line for word in line.words] for each in (alone.value, whole)
    ]
    assert np.mean(np.abs(np.subtract(*starts)) < 0.1) >= 0.97


def test_the_transcript_of_another_recording_is_known_as_such(podcast: Podcast) -> None:
    transcript, own = planted(podcast)
    words = sum(len(text.split()) for _, text in transcript.lines)
    assert fits(own.anchored_share, own.heard_share, words)
    foreign = (
        "The quick brown fox jumps over the lazy dog while seven wizards mix potions in the cellar.",
        "Tomorrow the committee will publish its annual report about fisheries and coastal trade.",
        "Please remember to bring your own towels, blankets and a torch for the camping weekend.",
    )
    other = run(podcast, foreign)
    assert not fits(other.anchored_share, other.heard_share, sum(len(text.split()) for text in foreign))


def test_other_languages_are_refused_with_what_to_do(podcast: Podcast) -> None:
    with pytest.raises(StudioError, match="Only English"):
        run(podcast, ("Guten Tag.",), "de")


def test_words_at_a_lines_ends_that_were_not_heard_are_drawn_to_those_that_were() -> None:
    words = [
        AlignedWord("the", "the", 0.0, 1.0, 0.0),
        AlignedWord("old", "old", 1.0, 2.0, 0.1),
        AlignedWord("river", "river", 4.0, 4.5, 0.9),
        AlignedWord("ran", "ran", 4.5, 5.0, 0.9),
        AlignedWord("dry", "dry", 7.0, 8.0, 0.0),
    ]
    drawn = drawn_in(words)
    assert drawn[0].start >= 3.0 and drawn[1].end == pytest.approx(4.0)
    assert drawn[2:4] == words[2:4]
    assert drawn[4].start >= 5.0 and drawn[4].end <= 5.5
    assert drawn_in(words[:1]) == words[:1]


def words_of(lines: int, of_each: int) -> list[alignment_whole._Written]:
    word = SpokenWord("word", "word")
    return [alignment_whole._Written(at // of_each, word, at, at + 1) for at in range(lines * of_each)]


def test_hours_in_which_nothing_is_anchored_are_not_searched_in_one_go() -> None:
    assert not alignment_whole._pieces(words_of(3_000, 10), {}, 10_800.0)
    known = {at: (5_000.0 + at, 5_000.5 + at) for at in range(300, 320)}
    pieces = alignment_whole._pieces(words_of(60, 10), known, 10_800.0)
    assert [(piece.first, piece.last) for piece in pieces] == [(300, 310), (310, 320)]


def test_a_line_of_hours_with_few_anchors_is_searched_in_pieces_no_longer_than_any() -> None:
    known = {at: (at * 1.0, at + 0.5) for at in (*range(8), *range(9_000, 9_020))}
    pieces = alignment_whole._pieces(words_of(1, 10_000), known, 10_000.0)
    assert max(piece.end - piece.start for piece in pieces) <= alignment_whole.MOST_S
    assert [piece.first for piece in pieces[1:]] == [piece.last for piece in pieces[:-1]]
    assert (pieces[0].first, pieces[-1].last) == (0, 10_000)
