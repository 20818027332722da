"""Broken, foreign and hostile files: every reader says a sentence, or reads what makes sense, no more."""

import json
import math
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.dataset.formats import file_list, uem
from studio.dataset.formats.readers import READERS, corpus_reader, read_transcript
from studio.dataset.formats.values import Transcript
from studio.errors import StudioError

EXAMPLES = {
    ".trans.txt": "1-2-0000 HE BEGAN\n1-2-0001 AND THEN\n",
    ".alignment.txt": '1-2-0000 ",HE,BEGAN,,NOW," "0.25,0.33,0.64,0.8,1.2,1.5"\n',
    ".stm": "call 1 Ann 1.0 2.5 <o,f0,female> oh hello\n",
    ".ctm": "call 1 1.0 0.4 oh 0.9 lex Ann\ncall 1 1.4 0.6 hello 0.8\n",
    ".rttm": "SPEAKER call 1 1.000 1.500 <NA> <NA> Ann <NA> <NA>\n",
    ".textgrid": 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n3\n<exists>\n1\n"IntervalTier"\n'
    '"words"\n0\n3\n2\n0\n1\n"oh"\n1\n3\n"hello"\n',
    ".eaf": '<?xml version="1.0"?><ANNOTATION_DOCUMENT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'VERSION="3.0" xsi:noNamespaceSchemaLocation="x"><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" '
    'TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="900"/></TIME_ORDER><TIER TIER_ID="Ann">'
    '<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">'
    "<ANNOTATION_VALUE>oh</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
    ".vtt": "WEBVTT\n\n1\n00:01.000 --> 00:02.500\n<v Ann>oh hello\n",
    ".ass": "[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
    "Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.50,Default,Ann,0,0,0,,oh hello\n",
    ".srt": "1\n00:00:01,000 --> 00:00:02,500\noh hello\n\n2\n00:00:02,500 --> 00:00:03,000\nhi\n",
    ".json": json.dumps({"segments": [{"start": 1.0, "end": 2.0, "text": "oh", "words": [
        {"word": "oh", "start": 1.0, "end": 2.0, "score": 0.5}]}]}),
    ".labels": "1.0\t2.5\tAnn | oh hello\n\\\t1.0\t2.0\n",
    ".txt": "Ann | oh hello\nBen | hi\n",
}  # fmt: skip
"""A small good file of each kind, by its ending; the labels have none of their own."""

SAID = {
    ".trans.txt": "he began",
    ".alignment.txt": "he began now",
    ".ctm": "oh",
    ".rttm": "",
    ".eaf": "oh",
    ".json": "oh",
}
"""What the first line of an example says where that is not "oh hello"."""


def test_there_is_an_example_for_every_reader() -> None:
    assert {ending for reader in READERS for ending in reader.endings[:1]} <= set(EXAMPLES)
    assert len(READERS) == len(EXAMPLES)


def assert_sound(found: Transcript) -> None:
    """What every transcript promises, whatever it was read from."""
    assert found.lines and all(0 <= start < end for start, end in found.regions)
    for line in found.lines:
        if line.words:
            assert "".join("".join(word.text.split()) for word in line.words) == "".join(line.text.split())
        assert (line.start is None) == (line.end is None)
        if line.start is not None and line.end is not None:
            assert math.isfinite(line.start) and math.isfinite(line.end) and 0 <= line.start <= line.end
        assert "\n" not in line.text and line.speaker != ""
        last = 0.0
        for word in line.words:
            assert (word.start is None) == (word.end is None)
            if word.start is not None and word.end is not None:
                assert last <= word.start + 1e-6 and word.start < word.end
                last = word.start
            assert word.score is None or 0 <= word.score <= 1


def assert_read_or_refused(path: Path) -> None:
    """What is read keeps every promise; what is refused says why and names the file, which stays as it is."""
    before = path.read_bytes()
    try:
        found = read_transcript(path)
    except StudioError as error:
        said = str(error)
        assert path.name in said and len(said) > 20 and said[-1] in ".?", said
    else:
        assert_sound(found)
    assert path.read_bytes() == before and [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize("ending", EXAMPLES)
def test_the_examples_themselves_are_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text(EXAMPLES[ending])
    found = read_transcript(path)
    assert_sound(found)
    assert found.lines[0].text.lower() == SAID.get(ending, "oh hello")


def damaged(ending: str, data: st.DataObject) -> bytes:
    """The example with that ending, with one to four things wrong."""
    stored = bytearray(EXAMPLES[ending].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(stored) - 1)) if stored else 0
        match data.draw(st.sampled_from(("cut", "put", "swap", "number", "twice"))):
            case "cut":
                del stored[place : place + data.draw(st.integers(1, 40))]
            case "put":
                stored[place:place] = data.draw(st.binary(min_size=1, max_size=8))
            case "swap":
                stored[place : place + 1] = data.draw(
                    st.sampled_from((b"\0", b"\xff", b'"', b"|", b"\n", b"<"))
                )
            case "number":
                odd = (b"nan", b"-1", b"1e999", b"\xc2\xb2", b"9" * 400, b"inf", b"0x10", b"1_0")
                stored[place : place + 1] = data.draw(st.sampled_from(odd))
            case _:
                stored += stored[place:]
    return bytes(stored)


@pytest.mark.parametrize("ending", EXAMPLES)
@given(data=st.data())
@settings(max_examples=25)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(
    tmp_path: Path, ending: str, data: st.DataObject
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(damaged(ending, data))
    assert_read_or_refused(path)


@pytest.mark.parametrize("ending", EXAMPLES)
@given(
    stored=st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
    )
)
@settings(max_examples=12)
def test_anything_at_all_is_read_or_refused_with_a_sentence(
    tmp_path: Path, ending: str, stored: bytes
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(stored)
    assert_read_or_refused(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(("segments", "words", "word", "text", "start", "end", "score", "speaker", "chunks",
                         "timestamp", "transcription", "offsets", "from", "to", "language")),
        inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@given(stored=json_values)
@settings(max_examples=80)
def test_json_of_the_right_names_and_the_wrong_kinds(tmp_path: Path, stored: object) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(stored))
    assert_read_or_refused(path)


@pytest.mark.parametrize("ending", EXAMPLES)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-8-sig", "cp1252"])
def test_other_encodings_are_read_or_refused(tmp_path: Path, ending: str, encoding: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(EXAMPLES[ending].replace("oh", "öh").encode(encoding))
    assert_read_or_refused(path)


HUGE: dict[str, Callable[[], str]] = {
    ".srt": lambda: EXAMPLES[".srt"] + "\n" * 300_000 + "x" + "<a" * 150_000 + " 1" * 50_000,
    ".vtt": lambda: EXAMPLES[".vtt"] + "<v " + " " * 300_000 + "{" * 100_000,
    ".ass": lambda: EXAMPLES[".ass"] + "{" * 200_000 + "\\N" * 100_000,
    ".json": lambda: "[" * 200_000,
    ".eaf": lambda: "<ANNOTATION_DOCUMENT>" + "<a>" * 100_000,
    ".textgrid": lambda: EXAMPLES[".textgrid"] + '"' * 200_000 + "item [" * 20_000,
    ".stm": lambda: "call 1 Ann 1.0 2.5 " + "<" * 300_000,
    ".ctm": lambda: "".join(f"call 1 {n}.0 0.4 w{n}\n" for n in range(20_000)),
    ".txt": lambda: "Ann: " * 100_000 + "|" * 100_000,
    ".alignment.txt": lambda: '1 "' + "," * 200_000 + '" "' + "0," * 200_000 + '"',
    ".labels": lambda: "1.0\t" + "1" * 300_000 + "\tx",
}


@pytest.mark.parametrize("ending", HUGE)
def test_files_made_to_take_for_ever_do_not(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text(HUGE[ending]())
    begun = time.process_time()
    assert_read_or_refused(path)
    assert time.process_time() - begun < 10


def test_a_file_far_too_long_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    with open(path, "wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(StudioError, match="too long"):
        read_transcript(path)


@given(text=st.text(alphabet="ab|/\\.:\0\n wav", max_size=60))
@settings(max_examples=60)
def test_lists_of_nothing_are_refused_and_never_lead_out(tmp_path: Path, text: str) -> None:
    path = tmp_path / "set" / "a.list"
    path.parent.mkdir(exist_ok=True)
    (tmp_path / "a.wav").write_bytes(b"x")
    path.write_text(text)
    try:
        corpus = file_list.read(path)
    except StudioError as error:
        assert path.name in str(error)
        return
    assert all(clip.path.resolve().is_relative_to(path.parent) for clip in corpus.clips)


@given(text=st.text(alphabet="ab01. \n;-einf", max_size=60))
@settings(max_examples=40)
def test_uem_is_read_or_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.uem"
    path.write_text(text)
    try:
        found = uem.read(path)
    except StudioError as error:
        assert path.name in str(error)
        return
    assert all(0 <= start < end for spans in found.values() for start, end in spans)


TREES = {
    "ljspeech": {"metadata.csv": "a|Hello|Hello\n", "wavs/a.wav": ""},
    "vctk": {"txt/p1/a.txt": "Hello\n", "wav48/p1/a.wav": ""},
    "libritts": {"7/8/a.normalized.txt": "hello\n", "7/8/a.original.txt": "Hello\n", "7/8/a.wav": ""},
    "librispeech": {
        "SPEAKERS.TXT": "7 | F | dev | 8 | Ann\n",
        "7/8/7-8.trans.txt": "a HELLO\n",
        "7/8/7-8.alignment.txt": 'a ",HELLO," "0.1,0.2,0.3"\n',
        "7/8/a.flac": "",
    },
    "list": {"all.list": "a.wav|Ann|en|Hello\n", "a.wav": ""},
}


@pytest.mark.parametrize("kind", TREES)
@given(data=st.data())
@settings(max_examples=25)
def test_a_damaged_corpus_is_read_or_refused_and_stays_in_its_folder(
    tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    root = tmp_path / kind
    for name, text in TREES[kind].items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        stored = bytearray(text.encode())
        if text and data.draw(st.booleans()):
            place = data.draw(st.integers(0, len(stored)))
            odd = (
                b"../",
                b"/etc/passwd",
                b"\0",
                b"\xff\xfe",
                b"|",
                b"\n",
                b"x" * 300,
                b"\xf0\x9f\x98\x80",
                b"nan,",
            )
            stored[place : place + data.draw(st.integers(0, 3))] = data.draw(
                st.sampled_from(odd) | st.binary(max_size=6)
            )
        path.write_bytes(bytes(stored))
    reader = corpus_reader(root)
    if reader is None:
        return
    try:
        corpus = reader.read(root)
    except StudioError as error:
        assert len(str(error)) > 20
        return
    assert corpus.clips
    for clip in corpus.clips:
        assert clip.path.resolve().is_relative_to(root.resolve()) and clip.text
