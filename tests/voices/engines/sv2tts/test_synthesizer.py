from dataclasses import replace

import pytest
import torch
from torch import Tensor

from studio.voices.engines.sv2tts.hparams import PUBLISHED, TINY
from studio.voices.engines.sv2tts.residual_lstm import zoneout_lstm
from studio.voices.engines.sv2tts.synthesizer import Synthesized, Synthesizer
from studio.voices.engines.sv2tts.two_way_gru import two_way_gru
from tests.bench.plain_tacotron import plain_forward

UTTERANCES, CHARACTERS, FRAMES = 3, 9, 16

# What distinguishes the published synthesizer.pt: a name for each kind of layer, with its shape.
PUBLISHED_LAYOUT = {
    "encoder.embedding.weight": (66, 512),
    "encoder.pre_net.fc1.weight": (256, 512),
    "encoder.cbhg.conv1d_bank.4.conv.weight": (256, 256, 5),
    "encoder.cbhg.conv1d_bank.0.bnorm.running_var": (256,),
    "encoder.cbhg.conv_project1.conv.weight": (256, 1280, 3),
    "encoder.cbhg.highways.3.W2.bias": (256,),
    "encoder.cbhg.rnn.weight_hh_l0_reverse": (384, 128),
    "encoder_proj.weight": (128, 512),
    "decoder.r": (),
    "decoder.prenet.fc1.weight": (256, 80),
    "decoder.attn_net.conv.weight": (32, 1, 31),
    "decoder.attn_net.L.weight": (128, 32),
    "decoder.attn_net.W.bias": (128,),
    "decoder.attn_net.v.weight": (1, 128),
    "decoder.attn_rnn.weight_ih": (384, 768),
    "decoder.rnn_input.weight": (1024, 640),
    "decoder.res_rnn1.weight_hh": (4096, 1024),
    "decoder.res_rnn2.bias_ih": (4096,),
    "decoder.mel_proj.weight": (1600, 1024),
    "decoder.stop_proj.weight": (1, 1536),
    "postnet.conv_project2.conv.weight": (80, 512, 3),
    "postnet.pre_highway.weight": (512, 80),
    "post_proj.weight": (80, 512),
    "step": (1,),
    "stop_threshold": (),
}


@pytest.fixture
def network() -> Synthesizer:
    torch.manual_seed(1)
    return Synthesizer(replace(TINY, dropout=0.0))


def example() -> tuple[Tensor, Tensor, Tensor]:
    torch.manual_seed(2)
    characters = torch.randint(1, 66, (UTTERANCES, CHARACTERS))
    characters[0, -3:] = 0
    mels = torch.randn(UTTERANCES, 80, FRAMES)
    return characters, mels, torch.nn.functional.normalize(torch.rand(UTTERANCES, 256), dim=1)


def test_names_and_shapes_are_those_of_the_published_checkpoint() -> None:
    with torch.device("meta"):
        state = Synthesizer(PUBLISHED).state_dict()
    assert len(state) == 170
    assert {name: tuple(state[name].shape) for name in PUBLISHED_LAYOUT} == PUBLISHED_LAYOUT


@pytest.mark.parametrize("training", [True, False])
def test_it_equals_the_plain_decoder_that_goes_frame_by_frame(network: Synthesizer, training: bool) -> None:
    network.train(training)
    inputs = example()
    shape = (FRAMES // network.reduction, UTTERANCES, network.size.lstm)
    held = (torch.empty(shape).bernoulli_(0.3), torch.empty(shape).bernoulli_(0.3)) if training else None
    quick, plain = network(*inputs, held), plain_forward(network, *inputs, held)
    for name, one, other in zip(Synthesized._fields, quick, plain, strict=True):
        assert (one - other).abs().max() < 1e-5, name


def test_its_gradients_equal_those_of_the_plain_decoder(network: Synthesizer) -> None:
    inputs = example()
    shape = (FRAMES // network.reduction, UTTERANCES, network.size.lstm)
    held = (torch.empty(shape).bernoulli_(0.3), torch.empty(shape).bernoulli_(0.3))
    network.double()
    inputs = (inputs[0], inputs[1].double(), inputs[2].double())
    held = (held[0].double(), held[1].double())
    gradients = []
    for said in (network(*inputs, held), plain_forward(network, *inputs, held)):
        network.zero_grad()
        (said.coarse.square().mean() + said.mel.square().mean() + said.stop.log().mean()).backward()
        gradients.append(
            {name: p.grad.clone() for name, p in network.named_parameters() if p.grad is not None}
        )
    assert gradients[0].keys() == gradients[1].keys() == dict(network.named_parameters()).keys()
    for name, gradient in gradients[0].items():
        assert torch.allclose(gradient, gradients[1][name], atol=1e-9), name


def test_the_recurrences_gradients_are_those_of_finite_differences() -> None:
    torch.manual_seed(3)
    cell = torch.nn.LSTMCell(3, 4).double()
    held = torch.empty(5, 2, 4, dtype=torch.double).bernoulli_(0.4)
    inputs = torch.randn(5, 2, 3, dtype=torch.double, requires_grad=True)
    assert torch.autograd.gradcheck(lambda x: zoneout_lstm(cell, x, held), inputs)
    assert torch.autograd.gradcheck(lambda x: zoneout_lstm(cell, x, None), inputs)


def test_the_two_way_gru_equals_torchs_own_and_so_do_its_gradients() -> None:
    torch.manual_seed(4)
    layer = torch.nn.GRU(3, 4, batch_first=True, bidirectional=True).double()
    inputs = torch.randn(2, 5, 3, dtype=torch.double, requires_grad=True)
    found = []
    for outputs in (two_way_gru(layer, inputs), layer(inputs)[0]):
        wanted = torch.autograd.grad(outputs.sin().sum(), [inputs, *layer.parameters()])
        found.append([outputs, *wanted])
    for one, other in zip(*found, strict=True):
        assert torch.allclose(one, other, atol=1e-12)


def test_speaking_step_by_step_says_what_teacher_forcing_predicts(network: Synthesizer) -> None:
    network.eval()
    characters, _, speaker = example()
    said = network.speak(characters[1:2], speaker[1:2], most_frames=20)
    with torch.no_grad():
        forced = network(characters[1:2], said.coarse, speaker[1:2])
    assert (said.coarse - forced.coarse).abs().max() < 1e-5
    assert (said.attention - forced.attention).abs().max() < 1e-5


def test_speaking_ends_at_the_stop_token(network: Synthesizer) -> None:
    characters, _, speaker = example()
    network.eval()
    with torch.no_grad():
        network.decoder.stop_proj.bias.fill_(20.0)
    said = network.speak(characters[1:2], speaker[1:2], most_frames=100)
    assert said.mel.shape == (1, 80, 12)
    with torch.no_grad():
        network.decoder.stop_proj.bias.fill_(-20.0)
    assert network.speak(characters[1:2], speaker[1:2], most_frames=100).mel.shape == (1, 80, 100)
