import torch

from studio.voices.engines.studio.pitch_reading import (
    PITCH_CLASSES,
    class_of_hertz,
    hertz_of_logits,
    likeliest_path,
)
from tests.voices.engines.studio.voices import pitch_line

CLASSES = torch.arange(PITCH_CLASSES)


def logits_of(hertz: torch.Tensor, sureness: float = 1.0) -> torch.Tensor:
    return -0.5 * sureness * (CLASSES - class_of_hertz(hertz)[:, None]).square()


def cents(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return 1200 * (one / other).log2().abs()


def test_a_pitch_goes_through_its_classes() -> None:
    hertz = pitch_line(200, 120.0)
    assert float(cents(hertz_of_logits(logits_of(hertz)), hertz).max()) < 5


def test_a_frame_that_hears_an_octave_too_much_does_not_leap() -> None:
    hertz = pitch_line(100)
    heard = hertz.clone()
    heard[40:42] *= 2
    logits = torch.logaddexp(logits_of(heard), logits_of(hertz) - 2)
    assert float(cents(hertz_of_logits(logits), hertz).max()) < 30


def test_where_nothing_is_heard_the_pitch_goes_on() -> None:
    logits = logits_of(torch.full((60,), 130.0))
    logits[20:40] = 0
    assert float(cents(hertz_of_logits(logits), torch.tensor(130.0)).max()) < 60


def test_the_likeliest_path_is_the_best_of_all() -> None:
    torch.manual_seed(0)
    scores = torch.randn(3, PITCH_CLASSES)
    path = likeliest_path(scores)

    def worth(*places: int) -> float:
        steps = sum(0.5 * ((one - other) / 2.5) ** 2 for one, other in zip(places, places[1:], strict=False))
        return float(sum(scores[frame, place] for frame, place in enumerate(places))) - steps

    near = range(max(0, int(path[1]) - 8), min(PITCH_CLASSES, int(path[1]) + 9))
    others = (worth(first, int(path[1]), last) for first in near for last in near)
    assert worth(*map(int, path)) >= max(others) - 1e-5


def test_one_frame_has_a_pitch() -> None:
    assert float(cents(hertz_of_logits(logits_of(torch.tensor([200.0]))), torch.tensor(200.0))) < 5
