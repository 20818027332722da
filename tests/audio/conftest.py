"""A player on the null sink."""

from collections.abc import Iterator

import pytest

from studio.audio.player import Player
from tests.audio.ear import wait_for
from tests.audio.null_sink import SAMPLE_RATE, SoundServer


@pytest.fixture
def player(null_sink: SoundServer) -> Iterator[Player]:
    player = Player()
    player.open(sample_rate=SAMPLE_RATE)
    wait_for(lambda: player.ready)
    yield player
    player.close()
