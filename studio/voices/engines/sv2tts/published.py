"""The published SV2TTS weights: where they lie, and how they come here when the user agrees."""

import os
from pathlib import Path

from studio.errors import StudioError
from studio.settings import downloads_folder

HUB_REPOSITORY = "CorentinJ/SV2TTS"
FILES = {"encoder": "encoder.pt", "synthesizer": "synthesizer.pt", "vocoder": "vocoder.pt"}
MEGABYTES = {"encoder": 17, "synthesizer": 371, "vocoder": 54}


def folder() -> Path:
    """Where the published weights are looked for and put."""
    return downloads_folder() / "sv2tts"


def find(part: str) -> Path | None:
    """The weights of "encoder", "synthesizer" or "vocoder", or None where they are not on this machine."""
    path = folder() / FILES[part]
    return path if path.is_file() else None


def require(part: str, *, allow_download: bool = False) -> Path:
    """The weights of `part`, fetched from the hub where they are missing and the user agreed.

    Raises StudioError where they are missing and may not, or cannot, be fetched.
    """
    found = find(part)
    if found:
        return found
    if not allow_download:
        raise StudioError(
            "The published {part} of SV2TTS is not on this machine ({size} MB). Allow downloads in the "
            "settings, or put {file} from {repository} into {folder}.",
            part=part, size=MEGABYTES[part], file=FILES[part],
            repository=f"huggingface.co/{HUB_REPOSITORY}", folder=str(folder()),
        )  # fmt: skip
    return _download(part)


def _download(part: str) -> Path:
    """Fetch one file. The hub's library writes it under another name first, so a torn one never counts."""
    from huggingface_hub import constants, hf_hub_download

    folder().mkdir(parents=True, exist_ok=True)
    was_offline, constants.HF_HUB_OFFLINE = constants.HF_HUB_OFFLINE, False
    try:
        return Path(
            hf_hub_download(
                HUB_REPOSITORY, FILES[part], local_dir=folder(), token=os.environ.get("HF_TOKEN") or False
            )
        )
    except Exception as error:  # the library raises its own, requests' and the system's kinds
        raise StudioError(
            "The published {part} of SV2TTS could not be fetched: {reason}. "
            "Check the connection and try again.",
            part=part,
            reason=str(error).splitlines()[0] if str(error) else type(error).__name__,
        ) from error
    finally:
        constants.HF_HUB_OFFLINE = was_offline
