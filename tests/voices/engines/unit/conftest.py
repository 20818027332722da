import pytest

from studio.dataset.snapshot import Snapshot
from tests.voices.engines.unit.call import freeze_speaker


@pytest.fixture(scope="session")
def diane(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Ten seconds of gold of the call's first speaker."""
    return freeze_speaker("Diane", tmp_path_factory.mktemp("diane") / "snapshot")
