"""A player on the null sink, and tables of peaks whose recordings are closed again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from studio.audio.files import open_audio
from studio.audio.peaks import PeakTable, build_from
from studio.audio.player import Player
from studio.errors import StudioError
from tests.audio.ear import wait_for
from tests.audio.null_sink import SAMPLE_RATE, SoundServer

PeaksOf = Callable[..., PeakTable]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Where decoded sound goes; made by who needs it."""
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def peaks_of() -> Iterator[PeaksOf]:
    """The table of a recording (its path, the table's, a cache), built where it is missing or outdated."""
    with ExitStack() as opened:

        def of(path: Path, target: Path, cache: Path | None = None) -> PeakTable:
            audio = opened.enter_context(open_audio(path, cache))
            try:
                return PeakTable(target, audio)
            except StudioError:
                list(build_from(audio, target))
                return PeakTable(target, audio)

        yield of


@pytest.fixture
def player(null_sink: SoundServer) -> Iterator[Player]:
    player = Player()
    player.open(sample_rate=SAMPLE_RATE)
    wait_for(lambda: player.ready)
    yield player
    player.close()
