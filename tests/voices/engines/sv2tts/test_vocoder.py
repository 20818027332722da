import numpy as np
import pytest
import torch

from studio.voices.engines.sv2tts import vocoder as module
from studio.voices.engines.sv2tts.hparams import VocoderSize
from studio.voices.engines.sv2tts.vocoder import WaveRNN

SMALL = VocoderSize(
    rnn=16, fully_connected=16, bits=6, upsampling=(2, 5), residual=16, residual_out=16, residual_blocks=1
)

PUBLISHED_LAYOUT = {
    "step": (1,),
    "upsample.resnet.conv_in.weight": (128, 80, 5),
    "upsample.resnet.layers.9.batch_norm2.running_mean": (128,),
    "upsample.resnet.conv_out.bias": (128,),
    "upsample.up_layers.1.weight": (1, 1, 1, 11),
    "upsample.up_layers.5.weight": (1, 1, 1, 17),
    "I.weight": (512, 113),
    "rnn1.weight_ih_l0": (1536, 512),
    "rnn2.weight_ih_l0": (1536, 544),
    "fc1.weight": (512, 544),
    "fc2.weight": (512, 544),
    "fc3.weight": (512, 512),
}


@pytest.fixture
def network() -> WaveRNN:
    torch.manual_seed(1)
    return WaveRNN(SMALL).eval()


def spoken(network: WaveRNN, mel: torch.Tensor, seed: int = 0) -> np.ndarray:
    last = list(network.speak(mel, seed=seed))[-1]
    assert isinstance(last, np.ndarray)
    return last


def test_names_and_shapes_are_those_of_the_published_checkpoint() -> None:
    with torch.device("meta"):
        state = WaveRNN().state_dict()
    assert len(state) == 148
    assert {name: tuple(state[name].shape) for name in PUBLISHED_LAYOUT} == PUBLISHED_LAYOUT


def test_the_loop_over_samples_draws_from_the_networks_own_scores(network: WaveRNN) -> None:
    mels = torch.rand(2, 80, 4 + 2 * SMALL.pad) * 2 - 1
    drawn = torch.rand(4 * SMALL.hop, 2)
    with torch.no_grad():
        frames, around = network.upsample(mels)
        sampler = module._Sampler(network, 2)
        samples = torch.cat(
            [sampler.block(frames[:, s], around[:, s], drawn[s]) for s in (slice(0, 7), slice(7, 40))], 1
        )
        before = torch.cat([torch.zeros(2, 1), samples[:, :-1]], dim=1)
        reached = torch.softmax(network(before, mels), dim=2).cumsum(dim=2)
    chosen = torch.searchsorted(reached, drawn.T.unsqueeze(2)).squeeze(2)
    labels = ((samples + 1) / 2 * (network.classes - 1)).round().long()
    assert torch.equal(chosen, labels)


def test_the_same_seed_says_the_same_and_another_something_else(network: WaveRNN) -> None:
    mel = torch.rand(80, 12) * 8 - 4
    assert np.array_equal(spoken(network, mel, 3), spoken(network, mel, 3))
    assert not np.array_equal(spoken(network, mel, 3), spoken(network, mel, 4))


def test_every_frame_but_the_last_becomes_one_hop(network: WaveRNN) -> None:
    assert len(spoken(network, torch.rand(80, 12))) == 11 * SMALL.hop


def test_folds_put_together_again_are_the_sequence() -> None:
    length = 3 * module.FOLD_SAMPLES
    sequence = torch.sin(torch.arange(length) / 50).unsqueeze(1)
    folds = module._folded(sequence)
    assert len(folds) > 1
    whole = module._unfolded(folds[:, :, 0].double().numpy())[:length]
    stride = module.FOLD_SAMPLES + module.OVERLAP_SAMPLES
    inside = np.arange(length) % stride >= module.OVERLAP_SAMPLES  # outside of the cross-fades
    inside[: module.OVERLAP_SAMPLES] = True
    assert np.allclose(whole[inside], sequence[:, 0].numpy()[inside], atol=1e-6)
    assert np.abs(whole).max() < 1.5
