"""What is kept of an evaluation, read again."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.errors import Message
from studio.voices.evaluation_matrix import Evaluation, HeldOutClip, Kind, Row, SpokenClip, read_evaluation


def test_what_is_of_another_kind_or_leads_out_of_the_run_counts_as_damaged(tmp_path: Path) -> None:
    spoken = SpokenClip("a", {"mcd": 5.0}, "evaluation/a.wav")
    clip = HeldOutClip("a", "one", 1.0, 1, "snapshot/a.wav")
    found = Evaluation(
        "hash", (clip,), (Row(Kind.CHECKPOINT, (spoken,), {"mcd": 5.0}, 3),), (Message("So."),)
    )
    found.save(tmp_path)
    assert read_evaluation(tmp_path) == found

    def is_refused(clip: HeldOutClip = clip, spoken: SpokenClip = spoken, note: Any = "So.") -> bool:
        row = Row(Kind.CHECKPOINT, (spoken,), {"mcd": 5.0}, 3)
        Evaluation("hash", (clip,), (row,), (Message(note),)).save(tmp_path)
        return read_evaluation(tmp_path) is None

    (tmp_path / "link.wav").symlink_to(tmp_path.parent / "secret.wav")
    for outside in ("../secret.wav", "/etc/hostname", "link.wav"):
        assert is_refused(clip=replace(clip, sound=outside))
        assert is_refused(spoken=replace(spoken, sound=outside))
    assert is_refused(spoken=replace(spoken, figures={"mcd": "five"}))  # type: ignore[dict-item]
    assert is_refused(clip=replace(clip, words=float("inf")))  # type: ignore[arg-type]
    assert is_refused(note=3)
    assert not is_refused()
