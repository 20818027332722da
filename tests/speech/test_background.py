"""What sounds on under speech and is taken out before voices are compared."""

from pathlib import Path

import numpy as np
import soundfile
import torch

from studio.speech import voiceprints
from studio.speech.background import without_background
from studio.speech.speaker_clusters import unit
from tests.bench.podcast_sound import _music
from tests.speech.sample_call import sample_call


def test_what_sounds_on_is_taken_out_and_what_comes_and_goes_stays() -> None:
    speech = torch.zeros(2000, 40)
    spoken = torch.arange(2000) % 60 < 30
    speech[spoken, 10:20] = 1.0
    bed = torch.rand(2000, 40, generator=torch.Generator().manual_seed(1)) * 0.05 + 0.05
    left = without_background(speech + bed)
    assert (left[~spoken] < 0.1 * bed[~spoken]).float().mean() > 0.5
    torch.testing.assert_close(left[spoken, 10:20], speech[spoken, 10:20], atol=0.12, rtol=0)
    torch.testing.assert_close(without_background(speech), speech)


def test_the_background_is_that_of_the_seconds_around() -> None:
    power = torch.ones(4000, 40)
    power[:2000] = 100.0
    left = without_background(power)
    assert left[:1400].max() < 6.0
    assert left[2600:].max() < 0.06


def test_no_sound_has_no_background() -> None:
    assert without_background(torch.zeros(0, 40)).shape == (0, 40)
    assert not without_background(torch.zeros(7, 40)).any()


def test_a_voice_over_music_sounds_like_itself(tmp_path: Path) -> None:
    call, _ = sample_call()
    samples, rate = soundfile.read(call, dtype="float32")
    speech = samples[rate * 6 : rate * 14]
    bed = _music(len(speech), 5) * np.std(speech) * 10 ** (-12 / 20)
    plain, over_music = (_windows(tmp_path / "part.wav", sound, rate) for sound in (speech, speech + bed))
    both = sorted(plain.keys() & over_music.keys())
    means = [unit(np.mean([voice[at] for at in both], axis=0)) for voice in (plain, over_music)]
    assert means[0] @ means[1] > 0.93  # 0.90 where the music is left in, 0.95 where it is taken out


def _windows(path: Path, sound: np.ndarray, rate: int) -> dict[int, np.ndarray]:
    """The vector of each window of the sound, by its start."""
    soundfile.write(path, sound, rate)
    *_, prints = voiceprints.measure(str(path))
    assert isinstance(prints, voiceprints.Voiceprints)
    vectors = prints.vectors[:, -1].astype(np.float32)
    return dict(zip(prints.starts.tolist(), vectors, strict=True))
