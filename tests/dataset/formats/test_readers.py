"""Every format of transcripts is read by its reader, and what is none is refused by its name."""

# ruff: noqa: E501 - files of other programs have long lines

import json
from pathlib import Path

import pytest

from studio.dataset.formats.readers import READERS, corpus_reader, read_transcript
from studio.dataset.formats.values import Transcript, TranscriptLine, TranscriptPhone, TranscriptWord
from studio.errors import StudioError


def read(folder: Path, name: str, text: str, recording: str | None = None) -> Transcript:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_transcript(path, recording)


def spans(transcript: Transcript) -> list[tuple[str | None, str, float | None, float | None]]:
    return [(line.speaker, line.text, line.start, line.end) for line in transcript.lines]


TWO_LINES = [(None, "Oh, hello there.", 1.0, 2.5), (None, "Hi.", 2.5, 3.25)]


def test_one_text_in_nineteen_formats_is_read_or_refused_by_its_name(speech_data: Path) -> None:
    folder = speech_data / "labelled" / "librivox_sonnets"
    read_names = ("audacity.txt", "eaf", "long.TextGrid", "short.TextGrid", "srt", "vtt")
    for ending in read_names:
        found = read_transcript(folder / f"sonnet001.{ending}")
        assert len(found.lines) == 15 and found.is_timed, ending
        line = found.lines[-1]
        assert line.text == "To eat the world's due, by the grave and thee.", ending
        assert (line.start, line.end) == (48.08, 53.24) and line.speaker is None, ending
    refused = ("csv", "dfxp", "hms.csv", "hms.tsv", "json", "sbv", "smil", "ssv.txt", "sub", "tab", "tsv")
    for ending in (*refused, "ttml", "xml"):
        with pytest.raises(StudioError, match=rf"^sonnet001\.{ending} is .*not read here.*import|use the"):
            read_transcript(folder / f"sonnet001.{ending}")
    assert len(read_names) + len(refused) + 2 == 19
    assert read_transcript(folder / "sonnet001_multiline_utf8.vtt").lines[1].text == (
        "From fairest creatures we desire increase,"
    )


def test_hand_timed_and_disfluent_speech_is_read(speech_data: Path) -> None:
    labelled = speech_data / "labelled"
    mary = read_transcript(labelled / "praatio" / "mary.TextGrid").lines[0]
    assert mary.text == "mary rolled the barrel" and len(mary.words) == 4
    assert mary.words[0].start == pytest.approx(0.3154201) and len(mary.words[0].phones) == 4
    assert read_transcript(labelled / "mfa" / "mfa_cutoff.lab").lines[0].text.startswith("<cutoff-montreal>")
    two = read_transcript(labelled / "mfa" / "michaelandsickmichael.TextGrid")
    assert {line.speaker for line in two.lines} == {"michael", "sickmichael"}
    for path in sorted([*labelled.glob("*/*.TextGrid"), *labelled.glob("*/*.lab")]):
        if "phones" not in path.name:
            assert read_transcript(path).lines, path.name
    with pytest.raises(StudioError, match="PocketSphinx"):
        read_transcript(next((labelled / "librivox_sense").glob("*.json")))


def test_subtitles_are_lines_with_times(tmp_path: Path) -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,500\nOh, <i>hello</i>\nthere.\n\n2\n00:00:02,500 --> 00:00:03,250\nHi.\n"
    assert spans(read(tmp_path, "a.srt", srt)) == TWO_LINES
    vtt = (
        "WEBVTT\n\nNOTE 00:00:09.000 is a note\n\nintro-1\n00:01.000 --> 00:02.500 align:start\n"
        "<v Ann>Oh, hello <00:00:01.500>there.\n\n00:02.500 --> 00:03.250\n<v.loud Ben>Hi.</v>\n"
    )
    found = read(tmp_path, "a.vtt", vtt)
    assert [(line.speaker, line.text) for line in found.lines] == [
        ("Ann", "Oh, hello there."),
        ("Ben", "Hi."),
    ]
    ass = (
        "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        "Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not said\n"
        "Dialogue: 0,0:00:01.00,0:00:02.50,Default,Ann,0,0,0,,{\\an8}Oh, hello\\Nthere.\n"
    )
    assert spans(read(tmp_path, "a.ass", ass)) == [("Ann", "Oh, hello there.", 1.0, 2.5)]


def test_names_before_a_colon_are_speakers_where_most_lines_have_one(tmp_path: Path) -> None:
    cue = "{n}\n00:00:0{n},000 --> 00:00:0{m},000\n{text}\n\n"
    texts = ["Ann: one", "Ben: two", "Ann: three: four", "five", "Ben: six"]
    text = "".join(cue.format(n=n, m=n + 1, text=each) for n, each in enumerate(texts))
    assert [(line.speaker, line.text) for line in read(tmp_path, "a.srt", text).lines] == [
        ("Ann", "one"),
        ("Ben", "two"),
        ("Ann", "three: four"),
        ("Ann", "five"),
        ("Ben", "six"),
    ]
    plain = "".join(cue.format(n=n, m=n + 1, text=each) for n, each in enumerate(["Well: no", "yes", "so"]))
    assert {line.speaker for line in read(tmp_path, "b.srt", plain).lines} == {None}


def test_whisperx_words_without_times_stay_and_are_untimed(tmp_path: Path) -> None:
    segment = {
        "start": "1.0", "end": 2.5, "text": " In 1994, hello.", "speaker": "SPEAKER_00",
        "words": [
            {"word": "In", "start": 1.0, "end": "1.2", "score": 0.9, "speaker": "SPEAKER_00"},
            {"word": "1994,"},
            {"word": "hello.", "start": 1.5, "end": 2.4, "score": None},
        ],
    }  # fmt: skip
    text = json.dumps({"segments": [segment, {"text": " ", "start": 3, "end": 4}], "word_segments": [],
                       "language": "en"})  # fmt: skip
    found = read(tmp_path, "a.json", text)
    assert (found.source, found.is_machine, found.language) == ("WhisperX", True, "en")
    assert found.lines[0].words == (
        TranscriptWord("In", 1.0, 1.2, 0.9),
        TranscriptWord("1994,"),
        TranscriptWord("hello.", 1.5, 2.4),
    )
    assert found.lines[0].speaker == "SPEAKER_00" and len(found.problems) == 1


@pytest.mark.parametrize(
    ("source", "stored"),
    [
        ("Whisper", {"text": "Hi.", "segments": [{"start": 0.5, "end": 1.0, "text": " Hi."}]}),
        ("Whisper", [{"start": 0.5, "end": 1.0, "text": "Hi."}]),
        ("whisper.cpp", {"transcription": [{"offsets": {"from": 500, "to": 1000}, "text": " Hi."}]}),
        ("Transformers", {"text": "Hi.", "chunks": [{"timestamp": [0.5, 1.0], "text": " Hi."}]}),
    ],
)
def test_whispers_relatives_are_read(tmp_path: Path, source: str, stored: object) -> None:
    found = read(tmp_path, "a.json", json.dumps(stored))
    assert (found.source, spans(found)) == (source, [(None, "Hi.", 0.5, 1.0)])


def test_ctm_words_become_lines_up_to_a_pause(tmp_path: Path) -> None:
    text = (
        ";; made by a machine\ncall 1 1.0 0.4 oh 0.9\ncall 1 1.4 0.6 hello 0.8 lex Ann\n"
        "call 1 2.0 0.5 there NA lex Ann\ncall 1 4.0 0.2 hi 1.5\ncall 1 x y\ncall 1 5.0 0.3 <breath> 1 non-lex\n"
    )
    found = read(tmp_path, "a.ctm", text)
    assert spans(found) == [
        (None, "oh", 1.0, 1.4),
        ("Ann", "hello there", 1.4, 2.5),
        (None, "hi", 4.0, 4.2),
    ]
    assert [word.score for line in found.lines for word in line.words] == [0.9, 0.8, None, None]
    assert len(found.problems) == 1


def test_rttm_has_turns_without_text_and_the_uem_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.uem").write_text("call 1 0.5 3.0\n")
    found = read(tmp_path, "a.rttm", "SPEAKER call 1 1.000 1.500 <NA> <NA> Ann <NA> <NA>\n", "call")
    assert spans(found) == [("Ann", "", 1.0, 2.5)] and found.regions == ((0.5, 3.0),)
    (tmp_path / "a.uem").write_text("call 1 3.0 0.5\n")
    with pytest.raises(StudioError, match=r"Line 1 of a\.uem is not UEM"):
        read_transcript(tmp_path / "a.rttm")
    with pytest.raises(StudioError, match="UEM"):
        read_transcript(tmp_path / "a.uem")


LONG = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 3\ntiers? <exists>\nsize = {n}\nitem []:\n'
TIER = '    item [{n}]:\n        class = "IntervalTier"\n        name = "{name}"\n        xmin = 0\n        xmax = 3\n        intervals: size = {size}\n'
INTERVAL = (
    '        intervals [{n}]:\n            xmin = {a}\n            xmax = {b}\n            text = "{text}"\n'
)


def grid(**tiers: list[tuple[float, float, str]]) -> str:
    text = LONG.format(n=len(tiers))
    for number, (name, intervals) in enumerate(tiers.items(), 1):
        text += TIER.format(n=number, name=name.replace("_", " - "), size=len(intervals))
        for place, (a, b, said) in enumerate(intervals, 1):
            text += INTERVAL.format(n=place, a=a, b=b, text=said.replace('"', '""'))
    return text


def test_tiers_of_speakers_hold_lines_words_and_phones(tmp_path: Path) -> None:
    text = grid(
        Ann=[(0.0, 1.5, 'Oh, "hello".'), (1.5, 3.0, "")],
        Ann_words=[(0.2, 0.6, "oh"), (0.6, 1.4, "hello")],
        Ann_phones=[(0.2, 0.6, "OW1"), (0.6, 0.8, "HH")],
        Ben_words=[(1.6, 2.0, "hi"), (2.0, 2.9, "sil")],
    )
    found = read(tmp_path, "a.TextGrid", text)
    assert spans(found) == [("Ann", 'Oh, "hello".', 0.0, 1.5), ("Ben", "hi", 1.6, 2.0)]
    assert found.lines[0].words[0] == TranscriptWord(
        "Oh,", 0.2, 0.6, None, (TranscriptPhone("OW1", 0.2, 0.6),)
    )


def test_a_tier_that_names_nobody_is_left_out_and_named(tmp_path: Path) -> None:
    found = read(tmp_path, "a.TextGrid", grid(sentence=[(0, 1, "hello")], take=[(0, 1, "1")]))
    assert spans(found) == [(None, "hello", 0.0, 1.0)]
    assert "take" in str(found.problems[0])


def test_a_binary_textgrid_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.TextGrid").write_bytes(b"ooBinaryFile\x08TextGrid\0\0\0")
    with pytest.raises(StudioError, match="binary form"):
        read_transcript(tmp_path / "a.TextGrid")


EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" AUTHOR="" DATE="2026-11-21T12:00:00+00:00"
 FORMAT="3.0" VERSION="3.0" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2500"/></TIME_ORDER>
<TIER TIER_ID="A" PARTICIPANT="Ann" LINGUISTIC_TYPE_REF="default-lt"><ANNOTATION>
<ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
<ANNOTATION_VALUE>Oh, hello.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="words@A" PARENT_REF="A" LINGUISTIC_TYPE_REF="default-lt">
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>oh</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1" PREVIOUS_ANNOTATION="a2"><ANNOTATION_VALUE>hello</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
</TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/></ANNOTATION_DOCUMENT>
"""


def test_eaf_notes_that_hang_on_others_share_their_time(tmp_path: Path) -> None:
    found = read(tmp_path, "a.eaf", EAF)
    assert spans(found) == [("Ann", "Oh, hello.", 1.0, 2.5)]
    assert [(word.text, word.start, word.end) for word in found.lines[0].words] == [
        ("Oh,", 1.0, 1.75),
        ("hello.", 1.75, 2.5),
    ]


@pytest.mark.parametrize(
    "danger",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "http://example.org/d.dtd">',
    ],
)
def test_xml_that_reaches_out_or_blows_up_is_not_read(tmp_path: Path, danger: str) -> None:
    text = EAF.replace("<ANNOTATION_DOCUMENT", danger + "<ANNOTATION_DOCUMENT", 1)
    with pytest.raises(StudioError, match=r"a\.eaf holds XML entities or a document type"):
        read(tmp_path, "a.eaf", text)


def test_audacity_labels_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    text = "1.0\t2.5\tAnn | Oh, hello there.\n\\\t100.0\t2000.0\n2,5\t3,25\tHi.\n3.0\t3.0\ta point\n"
    found = read(tmp_path, "labels.txt", text)
    assert found.source == "Audacity labels" and len(found.problems) == 1
    assert spans(found) == [("Ann", "Oh, hello there.", 1.0, 2.5), (None, "Hi.", 2.5, 3.25)]


def test_librispeechs_alignments_hold_end_times(tmp_path: Path) -> None:
    text = '1-2-0000 ",HE,BEGAN,,NOW," "0.25,0.33,0.64,0.8,1.2,1.5"\n1-2-0001 ",ONE," "0.1,0.2"\n'
    found = read(tmp_path, "1-2.alignment.txt", text)
    assert found.lines[0] == TranscriptLine(
        None, "HE BEGAN NOW", 0.25, 1.2,
        (TranscriptWord("HE", 0.25, 0.33), TranscriptWord("BEGAN", 0.33, 0.64), TranscriptWord("NOW", 0.8, 1.2)),
        "1-2-0000",
    )  # fmt: skip
    assert "Line 2 of 1-2.alignment.txt" in str(found.problems[0])


def test_of_several_recordings_only_the_one_asked_for_is_read(tmp_path: Path) -> None:
    text = "1-2-0000 HE BEGAN\n1-2-0001 AND THEN\n"
    assert read(tmp_path, "1-2.trans.txt", text, "1-2-0001").lines[0].text == "AND THEN"
    with pytest.raises(StudioError, match="transcript of other recordings: 1-2-0000, 1-2-0001"):
        read_transcript(tmp_path / "1-2.trans.txt", "call")
    assert len(read_transcript(tmp_path / "1-2.trans.txt").lines) == 2


@pytest.mark.parametrize(
    ("name", "text", "source"),
    [
        ("subs.txt", "1\n00:00:01,000 --> 00:00:02,500\nHi.\n", "SRT"),
        ("grid.txt", grid(words=[(0, 1, "hi")]), "TextGrid"),
        ("turns", "SPEAKER call 1 1.000 1.500 <NA> <NA> Ann <NA> <NA>\n", "RTTM"),
        ("web.text", "WEBVTT\n\n00:01.000 --> 00:02.500\nHi.\n", "WebVTT"),
        ("notes.md", "Hi.\n", ""),
    ],
)
def test_a_file_of_another_name_is_known_by_what_is_in_it(
    tmp_path: Path, name: str, text: str, source: str
) -> None:
    assert read(tmp_path, name, text).source == source


def test_packed_files_and_documents_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.TextGrid").write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(StudioError, match="packed file"):
        read_transcript(tmp_path / "a.TextGrid")
    for name, text, what in (
        ("a.docx", "x", "Word"),
        ("b.txt", "{\\rtf1 x}", "RTF"),
        ("c.txt", "<?xml ?><a/>", "XML"),
    ):
        with pytest.raises(StudioError, match=what):
            read(tmp_path, name, text)


def test_every_reader_has_a_name_of_its_own() -> None:
    assert len({reader.title for reader in READERS}) == len(READERS)
    endings = [ending for reader in READERS for ending in reader.endings]
    assert len(set(endings)) == len(endings)


def sound(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"RIFF")
    return path


def test_corpora_are_told_by_how_they_are_laid_out(tmp_path: Path) -> None:
    libri = tmp_path / "libri" / "dev" / "7" / "8"
    sound(libri / "7-8-0000.flac")
    (libri / "7-8.trans.txt").write_text("7-8-0000 HE BEGAN\n7-8-0001 GONE\n")
    (libri / "7-8.alignment.txt").write_text('7-8-0000 ",HE,BEGAN," "0.1,0.2,0.5,0.6"\n')
    tts = tmp_path / "tts" / "7" / "8"
    sound(tts / "7_8_000.wav")
    (tts / "7_8_000.normalized.txt").write_text("nineteen ninety four\n")
    (tts / "7_8_000.original.txt").write_text("1994\n")
    vctk = tmp_path / "vctk"
    sound(vctk / "wav48_silence_trimmed" / "p225" / "p225_001_mic1.flac")
    (vctk / "txt" / "p225").mkdir(parents=True)
    (vctk / "txt" / "p225" / "p225_001.txt").write_text("Please call Stella.\n")
    found = {}
    for name in ("libri", "tts", "vctk"):
        reader = corpus_reader(tmp_path / name)
        assert reader is not None
        found[name] = reader.read(tmp_path / name)
    clip = found["libri"].clips[0]
    assert (clip.id, clip.speaker, clip.text, len(clip.words)) == ("7-8-0000", "7", "HE BEGAN", 2)
    assert "7-8-0001" in str(found["libri"].problems[0])
    clip = found["tts"].clips[0]
    assert (clip.text, clip.spoken, clip.speaker) == ("1994", "nineteen ninety four", "7")
    clip = found["vctk"].clips[0]
    assert (clip.text, clip.speaker, clip.path.name) == ("Please call Stella.", "p225", "p225_001_mic1.flac")
    assert corpus_reader(libri) is not None  # a part of a tree is known, too
    assert corpus_reader(tmp_path) is None  # a folder of three corpora is none of them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wavs/a.wav|Ann|EN|Hello | there\n", ("Ann", "en", "Hello | there")),
        ("wavs\\a.wav|Hello\n", ("", "", "Hello")),
        ("audio_file|text|speaker_name\n/elsewhere/a.wav|Hello|Ann\n", ("Ann", "", "Hello")),
    ],
)
def test_lists_of_files_find_their_sounds(tmp_path: Path, text: str, expected: tuple[str, str, str]) -> None:
    sound(tmp_path / "wavs" / "a.wav")
    (tmp_path / "train.txt").write_text(text + "wavs/gone.wav|x\n")
    reader = corpus_reader(tmp_path / "train.txt")
    assert reader is not None
    corpus = reader.read(tmp_path / "train.txt")
    (clip,) = corpus.clips
    assert (clip.speaker, clip.language, clip.text) == expected and len(corpus.problems) == 1


@pytest.mark.parametrize("path", ["../secret.wav", "/tmp/../secret.wav", "wavs/../../secret.wav", "link.wav"])
def test_a_list_never_leads_outside_its_folder(tmp_path: Path, path: str) -> None:
    sound(tmp_path / "secret.wav")
    folder = tmp_path / "set"
    sound(folder / "wavs" / "a.wav")
    (folder / "link.wav").symlink_to(tmp_path / "secret.wav")
    (folder / "a.list").write_text(f"{path}|Ann|en|Hello\nwavs/a.wav|Ann|en|Hi\n")
    reader = corpus_reader(folder / "a.list")
    assert reader is not None
    corpus = reader.read(folder / "a.list")
    assert [clip.path.name for clip in corpus.clips] == ["a.wav"] and len(corpus.problems) == 1


def test_a_transcript_of_lines_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann | Hello\nBen | Hi\n")
    assert corpus_reader(tmp_path / "a.txt") is None
