import pytest
import torch

from studio.voices.training_state import clips_of_step, optimizer_state, optimizer_tensors, seed_of_step


@pytest.mark.parametrize(("clips", "batch"), [(1, 4), (4, 4), (10, 3), (23, 12)])
def test_an_epoch_sees_every_clip_once_and_no_batch_is_too_large(clips: int, batch: int) -> None:
    lengths = [1.0 + 0.1 * number for number in range(clips)]
    steps = -(-clips // batch)
    for epoch in range(3):
        seen = [clips_of_step(epoch * steps + place + 1, lengths, batch, 0) for place in range(steps)]
        assert sorted(clip for step in seen for clip in step) == list(range(clips))
        assert max(map(len, seen)) <= batch


def test_epochs_and_seeds_differ_in_their_order() -> None:
    lengths = [1.0] * 40
    first = [clips_of_step(step, lengths, 4, 0) for step in range(1, 11)]
    assert first == [clips_of_step(step, lengths, 4, 0) for step in range(1, 11)]
    assert first != [clips_of_step(step, lengths, 4, 0) for step in range(11, 21)]
    assert first != [clips_of_step(step, lengths, 4, 1) for step in range(1, 11)]


def test_no_two_steps_draw_alike() -> None:
    assert len({seed_of_step(seed, step, 0) for seed in range(5) for step in range(50)}) == 250


def test_an_optimizer_taken_apart_and_put_together_steps_alike() -> None:
    def network() -> torch.nn.Module:
        torch.manual_seed(0)
        return torch.nn.Linear(3, 2)

    one, other = network(), network()
    optimizers = [torch.optim.Adam(net.parameters(), lr=0.1) for net in (one, other)]

    def step(net: torch.nn.Module, optimizer: torch.optim.Optimizer) -> None:
        optimizer.zero_grad()
        net(torch.ones(1, 3)).square().sum().backward()
        optimizer.step()

    step(one, optimizers[0])
    other.load_state_dict(one.state_dict())
    tensors, groups = optimizer_tensors(one, optimizers[0])
    assert set(tensors) == {
        f"{name}/{key}" for name in ("weight", "bias") for key in ("step", "exp_avg", "exp_avg_sq")
    }
    copies = {name: tensor.clone() for name, tensor in tensors.items()}
    optimizers[1].load_state_dict(optimizer_state(other, copies, groups))
    step(one, optimizers[0])
    step(other, optimizers[1])
    assert torch.equal(one.weight, other.weight)
    with pytest.raises(KeyError):
        optimizer_state(other, {"foreign/exp_avg": torch.zeros(1)}, groups)
