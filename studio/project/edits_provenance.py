"""Writing down where a recording comes from and what its speakers agreed to, as one step."""

from collections.abc import Mapping

from studio.errors import Message
from studio.project.edits_recordings import set_provenance
from studio.project.edits_speakers import set_speaker_consent
from studio.project.rows import Rows


def write_provenance(
    rows: Rows, recording_id: int, provenance: Mapping[str, str], consents: Mapping[int, tuple[str, str]]
) -> Message:
    """Set a recording's provenance, and the consent of speakers by id: what they agreed to, and when."""
    set_provenance(
        rows,
        recording_id,
        origin=provenance["origin"],
        recorded_on=provenance["recorded_on"],
        licence=provenance["licence"],
        rights_note=provenance["rights_note"],
    )
    for speaker_id, (consent, consented_on) in consents.items():
        set_speaker_consent(rows, speaker_id, consent, consented_on)
    return Message("Edit provenance of {name}", {"name": rows.recording(recording_id).name})
