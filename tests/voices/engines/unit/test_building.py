from pathlib import Path

import numpy as np
import pytest

from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.snapshot import Snapshot
from studio.errors import StudioError
from studio.voices.engine import SpeakRequest, VoiceSource, speak_whole
from studio.voices.engines.unit import load
from studio.voices.engines.unit.building import build_index
from studio.voices.engines.unit.index import CUT, SILENCE, UnitIndex
from tests.dataset.rows import recording, to_freeze, tone, turn, words


def test_rows_stand_in_the_order_of_speech_between_silences(diane: Snapshot) -> None:
    index = build_index(diane)
    clip = index.clip == 1
    symbols = [index.symbols[number] for number in index.symbol[clip]]
    assert symbols[0] == symbols[-1] == SILENCE
    spoken = [phone.symbol for word in diane.clips[1].words for phone in word.phones]
    assert [symbol for symbol in symbols if symbol != SILENCE] == spoken
    assert (index.start <= index.cut).all() and (index.cut <= index.end).all()


def test_a_voice_has_a_plausible_pitch_and_clips_come_to_one_level(diane: Snapshot) -> None:
    index = build_index(diane)
    assert 120 < index.median_pitch < 300
    levels = [
        np.median(index.level_db[(index.clip == n) & index.speech, CUT]) for n in range(len(diane.clips))
    ]
    assert np.ptp(levels) < 6.0


def test_an_index_survives_its_file(diane: Snapshot, tmp_path: Path) -> None:
    index = build_index(diane)
    index.save(tmp_path / "index.npz")
    again = UnitIndex.read(tmp_path / "index.npz")
    assert (again.symbols, again.words, again.sample_rate) == (index.symbols, index.words, index.sample_rate)
    assert np.array_equal(again.cepstra, index.cepstra) and np.array_equal(again.start, index.start)


def test_words_without_phones_are_said_whole(tmp_path: Path) -> None:
    said = words((0.2, 0.8), (1.0, 1.6))
    clips = [ClipToFreeze(clip.recording, clip.span, said, {}) for clip in to_freeze(turn(0.0, 2.0), said)]
    snapshot = freeze(tmp_path / "snapshot", clips, tone, speaker="Tone")
    voice = load(VoiceSource("Tone", snapshot=str(snapshot.folder)))
    spoken = speak_whole(voice, SpeakRequest("toneb"))
    assert spoken.seconds == pytest.approx(0.6, abs=0.15)


def test_mixed_rates_come_out_at_the_most_common_one(tmp_path: Path) -> None:
    said = {number: words((0.2, 0.8), (1.0, 1.6), first_id=10 * number) for number in (1, 2, 3)}
    clips = [
        clip
        for number, rate in ((1, 16_000), (2, 16_000), (3, 24_000))
        for clip in to_freeze(turn(0.0, 2.0), said[number], recording(number, rate=rate))
    ]
    snapshot = freeze(tmp_path / "snapshot", clips, tone, speaker="Tone")
    voice = load(VoiceSource("Tone", snapshot=str(snapshot.folder)))
    assert voice.sample_rate == snapshot.sample_rate == 16_000
    assert speak_whole(voice, SpeakRequest("tonea toneb")).seconds > 0.5


def test_gold_without_timed_words_says_what_to_do(tmp_path: Path) -> None:
    snapshot = freeze(
        tmp_path / "snapshot", to_freeze(turn(0.0, 2.0), words((None, None))), tone, speaker="Tone"
    )
    with pytest.raises(StudioError, match="Align words first"):
        load(VoiceSource("Tone", snapshot=str(snapshot.folder)))
