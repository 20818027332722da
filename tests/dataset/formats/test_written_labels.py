"""Labels come back from every form as they were, by our readers and by those of other programs."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from praatio import textgrid as praat

from studio.dataset.formats.labels import Labels
from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript, TranscriptLine, TranscriptPhone, TranscriptWord
from studio.dataset.formats.writers import WRITERS, Content

LABELS = [writer for writer in WRITERS.values() if writer.content is Content.LABELS]
WITH_WORDS = ("ctm", "textgrid", "eaf")
WITHOUT_TEXT = ("rttm",)


def line(speaker: str | None, start: float, end: float, *texts: str) -> TranscriptLine:
    """A line whose words share its time, with a phone each; its text is theirs."""
    length = (end - start) / max(len(texts), 1)
    words = []
    for place, text in enumerate(texts):
        first, last = round(start + place * length, 3), round(start + (place + 1) * length, 3)
        words.append(TranscriptWord(text, first, last, 0.5, (TranscriptPhone("AH", first, last),)))
    return TranscriptLine(speaker, " ".join(texts), start, end, tuple(words), "my call")


CALL = Labels(
    "my call",
    20.0,
    (
        line("Ann", 0.5, 2.0, "Hello,", "“you”", "there!"),
        line("Ben Ó", 1.5, 3.25, "Größe", "<5", "&", "more"),
        line("Ann", 4.0, 5.5, "It's", "Bob's"),
        line("Ben Ó", 5.5, 7.0, 'He', 'said', '"no".'),
        line("Ann", 3700.125, 3702.5, "an", "hour", "later"),
    ),
)  # fmt: skip


def round_trip(labels: Labels, name: str, folder: Path) -> Transcript:
    path = folder / f"my call{WRITERS[name].ending}"
    WRITERS[name].write_labels(path, labels)
    return read_transcript(path)


def what_is_said(
    lines: Sequence[TranscriptLine], *, text: bool, underlined: bool = False
) -> list[tuple[object, ...]]:
    def name(speaker: str | None) -> str | None:
        return speaker.replace(" ", "_") if speaker and underlined else speaker

    return sorted(
        (round(each.start or 0, 3), round(each.end or 0, 3), name(each.speaker), each.text if text else "")
        for each in lines
    )


@pytest.mark.parametrize("name", [writer.name for writer in LABELS if writer.name != "ctm"])
def test_lines_come_back(name: str, tmp_path: Path) -> None:
    found = round_trip(CALL, name, tmp_path)
    assert not found.problems and not found.repairs
    columns = name in ("rttm", "stm")
    text = name not in WITHOUT_TEXT
    assert what_is_said(found.lines, text=text) == what_is_said(CALL.lines, text=text, underlined=columns)


@pytest.mark.parametrize("name", WITH_WORDS)
def test_words_come_back_with_times(name: str, tmp_path: Path) -> None:
    def words(lines: Sequence[TranscriptLine]) -> list[tuple[str, float, float]]:
        said = [word for each in lines for word in each.words]
        return sorted((word.text, round(word.start or 0, 3), round(word.end or 0, 3)) for word in said)

    found = round_trip(CALL, name, tmp_path)
    assert words(found.lines) == words(CALL.lines)


@pytest.mark.parametrize("name", ["textgrid", "eaf"])
def test_phones_come_back(name: str, tmp_path: Path) -> None:
    found = round_trip(CALL, name, tmp_path)
    assert all(len(word.phones) == 1 for each in found.lines for word in each.words)


def test_scores_and_speakers_of_words_come_back_from_ctm(tmp_path: Path) -> None:
    found = round_trip(CALL, "ctm", tmp_path)
    assert {word.score for each in found.lines for word in each.words} == {0.5}
    assert {each.speaker for each in found.lines} == {"Ann", "Ben_Ó"}


@pytest.mark.parametrize("name", ["textgrid", "eaf", "vtt", "audacity", "srt"])
def test_lines_of_nobody_come_back_without_a_name(name: str, tmp_path: Path) -> None:
    alone = Labels("my call", 10.0, (line(None, 1.0, 2.0, "who", "is", "this"), line(None, 3.0, 4.0, "me")))
    found = round_trip(alone, name, tmp_path)
    assert what_is_said(found.lines, text=True) == what_is_said(alone.lines, text=True)


WORDS = st.lists(
    st.text("abcäöß'’-", min_size=1, max_size=8).filter(lambda w: w[0].isalpha()), min_size=1, max_size=4
)


@st.composite
def talk(draw: st.DrawFn) -> Labels:
    """Lines of two speakers who may overlap each other but not themselves."""
    lines = []
    for speaker in ("Ann", "Ben Ó"):
        at = 0.0
        for _ in range(draw(st.integers(1, 4))):
            at += draw(st.integers(0, 3000)) / 1000
            end = at + draw(st.integers(50, 5000)) / 1000
            lines.append(line(speaker, round(at, 3), round(end, 3), *draw(WORDS)))
            at = end
    return Labels("talk", 60.0, tuple(lines))


@pytest.mark.parametrize("name", ["textgrid", "eaf", "vtt", "audacity", "stm"])
@settings(max_examples=15)
@given(labels=talk())
def test_any_talk_comes_back(tmp_path_factory: pytest.TempPathFactory, name: str, labels: Labels) -> None:
    found = round_trip(labels, name, tmp_path_factory.mktemp("talk"))
    assert what_is_said(found.lines, text=True) == what_is_said(
        labels.lines, text=True, underlined=name == "stm"
    )


def test_praatio_reads_the_textgrid(tmp_path: Path) -> None:
    round_trip(CALL, "textgrid", tmp_path)
    grid = praat.openTextgrid(str(tmp_path / "my call.TextGrid"), includeEmptyIntervals=False)
    assert grid.tierNames == (
        "Ann", "Ann - words", "Ann - phones", "Ben Ó", "Ben Ó - words", "Ben Ó - phones",
    )  # fmt: skip
    assert (grid.minTimestamp, grid.maxTimestamp) == (0, 3702.5)
    first = grid.getTier("Ann").entries[0]
    assert (first.start, first.end, first.label) == (0.5, 2.0, "Hello, “you” there!")
    assert 'said "no".' in grid.getTier("Ben Ó").entries[1].label


def test_praat_sees_tiers_without_gaps_or_overlaps(tmp_path: Path) -> None:
    over = Labels("x", 5.0, (line("Ann", 1.0, 3.0, "one"), line("Ann", 2.0, 4.0, "two")))
    round_trip(over, "textgrid", tmp_path)
    grid = praat.openTextgrid(str(tmp_path / "my call.TextGrid"), includeEmptyIntervals=True)
    edges = [(each.start, each.end) for each in grid.getTier("Ann").entries]
    assert edges == [(0, 1), (1, 3), (3, 4), (4, 5)]


def test_pysubs2_reads_the_subtitles(tmp_path: Path) -> None:
    for name in ("srt", "vtt"):
        round_trip(CALL, name, tmp_path)
        events = pysubs2.load(str(tmp_path / f"my call.{name}")).events
        assert [(each.start, each.end) for each in events][::4] == [(500, 2000), (3_700_125, 3_702_500)]
    assert (tmp_path / "my call.vtt").read_text().splitlines()[3] == "<v Ann>Hello, “you” there!"
    assert "<v Ben Ó>Größe &lt;5 &amp; more" in (tmp_path / "my call.vtt").read_text()


def test_pyannote_reads_the_rttm(tmp_path: Path) -> None:
    database = pytest.importorskip("pyannote.database.util")
    round_trip(CALL, "rttm", tmp_path)
    [(name, found)] = database.load_rttm(tmp_path / "my call.rttm").items()
    assert name == "my_call"
    assert [
        (round(turn.start, 3), round(turn.end, 3), who) for turn, _, who in found.itertracks(yield_label=True)
    ] == [(each.start, each.end, (each.speaker or "").replace(" ", "_")) for each in CALL.in_order()]


def test_elan_finds_each_tier_with_its_participant(tmp_path: Path) -> None:
    import defusedxml.ElementTree

    round_trip(CALL, "eaf", tmp_path)
    root = defusedxml.ElementTree.parse(tmp_path / "my call.eaf").getroot()
    tiers = {tier.get("TIER_ID"): tier for tier in root.iter("TIER")}
    assert {name: tier.get("PARTICIPANT") for name, tier in tiers.items()} == {
        **dict.fromkeys(("Ann", "Ann - words", "Ann - phones"), "Ann"),
        **dict.fromkeys(("Ben Ó", "Ben Ó - words", "Ben Ó - phones"), "Ben Ó"),
    }
    slots = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE")) for slot in root.iter("TIME_SLOT")}
    spans = [(slots[each.get("TIME_SLOT_REF1")], slots[each.get("TIME_SLOT_REF2")])
             for each in tiers["Ann"].iter("ALIGNABLE_ANNOTATION")]  # fmt: skip
    assert spans == [(500, 2000), (4000, 5500), (3_700_125, 3_702_500)]
    kinds = {each.get("LINGUISTIC_TYPE_ID") for each in root.iter("LINGUISTIC_TYPE")}
    assert {tier.get("LINGUISTIC_TYPE_REF") for tier in tiers.values()} <= kinds


def test_pyannotes_own_rttm_comes_back(tmp_path: Path) -> None:
    package = find_spec("pyannote.audio")
    assert package and package.submodule_search_locations
    theirs = read_transcript(Path(next(iter(package.submodule_search_locations))) / "sample" / "sample.rttm")
    ours = round_trip(Labels("sample", 30.0, theirs.lines), "rttm", tmp_path)
    assert what_is_said(ours.lines, text=False) == what_is_said(theirs.lines, text=False)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("librivox_sonnets/sonnet001.eaf", "eaf"),
        ("librivox_sonnets/sonnet001.srt", "srt"),
        ("librivox_sonnets/sonnet001.vtt", "vtt"),
        ("librivox_sonnets/sonnet001.audacity.txt", "audacity"),
        ("librivox_sonnets/sonnet001.long.TextGrid", "textgrid"),
        ("librivox_sonnets/sonnet001.short.TextGrid", "textgrid"),
        ("mfa/michaelandsickmichael.TextGrid", "textgrid"),
        ("praatio/*words*.TextGrid", "textgrid"),
        ("praatio/mary*.TextGrid", "textgrid"),
    ],
)
def test_files_of_other_programs_come_back(file: str, name: str, speech_data: Path, tmp_path: Path) -> None:
    """Read as they wrote them, written as we do, and read again."""
    paths = sorted((speech_data / "labelled").glob(file))
    assert paths
    for path in paths:
        theirs = read_transcript(path)
        if not theirs.is_timed:
            continue
        ours = round_trip(Labels(path.stem, 0.0, theirs.lines), name, tmp_path)
        assert what_is_said(ours.lines, text=True) == what_is_said(theirs.lines, text=True), path


def test_the_conversations_come_back(speech_data: Path, tmp_path: Path) -> None:
    for path in sorted((speech_data / "conversations").rglob("*.[rs]t[tm]*")):
        name = path.suffix[1:]
        theirs = read_transcript(path)
        ours = round_trip(Labels(theirs.lines[0].recording, 30.0, theirs.lines), name, tmp_path)
        assert what_is_said(ours.lines, text=True) == what_is_said(theirs.lines, text=True), path
