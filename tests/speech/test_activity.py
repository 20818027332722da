import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.speech.activity import FRAME_S, ActivityDetector, ActivitySettings, regions_of, speech_regions
from tests.speech.sample_call import sample_call


@pytest.fixture(scope="module")
def call() -> np.ndarray:
    samples, rate = soundfile.read(sample_call()[0], dtype="float32")
    assert rate == 16000
    return samples


def test_the_call_is_silent_until_its_first_word(call: np.ndarray) -> None:
    regions = speech_regions(call[: 16000 * 12])
    first_word_s = sample_call()[1][0][0]
    assert regions[0][0] == pytest.approx(first_word_s, abs=0.15)
    assert all(start < end for start, end in regions)
    assert regions[-1][1] <= 12.0


def test_silence_and_no_samples_have_no_speech() -> None:
    assert speech_regions(np.zeros(16000, np.float32)) == []
    assert speech_regions(np.zeros(0, np.float32)) == []


def test_probabilities_do_not_depend_on_how_the_sound_was_cut(call: np.ndarray) -> None:
    sound = call[16000 * 6 : 16000 * 10]
    whole, pieces = ActivityDetector(), ActivityDetector()
    expected = np.concatenate([whole.probabilities(sound), whole.finish()])
    cuts = np.split(sound, [700, 701, 30_000])
    found = np.concatenate([*(pieces.probabilities(cut) for cut in cuts), pieces.finish()])
    np.testing.assert_array_equal(found, expected)


def test_frames_done_at_once_are_as_probable_as_the_network_says_one_by_one(call: np.ndarray) -> None:
    import silero_vad
    import torch

    sound = call[16000 * 6 : 16000 * 10]
    network = silero_vad.load_silero_vad()
    frames = torch.from_numpy(np.pad(sound, (0, -len(sound) % 512))).view(-1, 512)
    with torch.inference_mode():
        expected = [network(frame, 16000).item() for frame in frames]
    detector = ActivityDetector()
    found = np.concatenate([detector.probabilities(sound), detector.finish()])
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_pauses_are_closed_and_short_noises_dropped() -> None:
    probabilities = np.zeros(200)
    probabilities[10:40] = probabilities[42:80] = 0.9  # two stretches, 64 ms apart
    probabilities[120] = 0.9  # 32 ms
    settings = ActivitySettings(pad_s=0.0, fill_s=0.1, least_s=0.1)
    assert regions_of(probabilities, settings) == [(10 * FRAME_S, 80 * FRAME_S)]


def test_a_stretch_that_only_reaches_the_lower_threshold_is_no_speech() -> None:
    assert regions_of(np.full(100, 0.4), ActivitySettings(onset=0.5, offset=0.35)) == []


def test_looking_for_speech_leaves_torch_its_threads() -> None:
    # In a process of its own: silero_vad takes the threads when it is first imported.
    code = (
        "import torch, numpy as np; torch.set_num_threads(3)\n"
        "from studio.speech.activity import speech_regions\n"
        "speech_regions(np.zeros(1600, np.float32)); print(torch.get_num_threads())"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "3"
