from pathlib import Path

import torch

from studio.voices.checkpoints import StoredCheckpoint, prune, save_checkpoint, stored_checkpoints


def save(folder: Path, step: int, score: float = 1.0) -> StoredCheckpoint:
    weights = {"weight": torch.full((10, 10), float(step))}
    optimizer = {"weight/average": torch.zeros(20, 10)}
    return save_checkpoint(folder, step, score, weights, {"engine": "test"}, optimizer, {"epoch": 3})


def steps(folder: Path) -> list[int]:
    return [each.step for each in stored_checkpoints(folder)]


def test_what_was_written_is_found_again(tmp_path: Path) -> None:
    written = save(tmp_path / "checkpoints", 12, score=0.25)
    assert stored_checkpoints(tmp_path / "checkpoints") == [written]
    assert written.weights.name == "step-000012.safetensors"
    assert written.bytes == sum(path.stat().st_size for path in (written.weights, written.optimizer) if path)


def test_a_checkpoint_without_its_last_file_does_not_count(tmp_path: Path) -> None:
    save(tmp_path, 1)
    save(tmp_path, 2)
    (tmp_path / "step-000002.json").unlink()
    assert steps(tmp_path) == [1]
    save(tmp_path, 3)
    assert not (tmp_path / "step-000002.safetensors").exists()


def test_a_checkpoint_of_another_size_or_torn_json_does_not_count(tmp_path: Path) -> None:
    save(tmp_path, 1)
    with open(save(tmp_path, 2).weights, "ab") as grown:
        grown.write(b"x")
    save(tmp_path, 3)
    (tmp_path / "step-000003.json").write_text('{"step": 3,')
    assert steps(tmp_path) == [1]


def test_the_best_and_the_latest_stay(tmp_path: Path) -> None:
    for step, score in enumerate([5.0, 1.0, 4.0, 2.0, 3.0], start=1):
        save(tmp_path, step, score)
    prune(tmp_path, keep_best=2, budget_bytes=1 << 30)
    assert steps(tmp_path) == [2, 4, 5]


def test_only_the_newest_two_keep_their_optimizer(tmp_path: Path) -> None:
    for step in range(1, 5):
        save(tmp_path, step)
    prune(tmp_path, keep_best=9, budget_bytes=1 << 30)
    assert [each.optimizer is not None for each in stored_checkpoints(tmp_path)] == [False, False, True, True]
    assert len(list(tmp_path.glob("*.optimizer.safetensors"))) == 2


def test_the_budget_takes_the_worst_first_and_never_the_latest(tmp_path: Path) -> None:
    for step, score in enumerate([1.0, 3.0, 2.0, 9.0], start=1):
        save(tmp_path, step, score)
    one = stored_checkpoints(tmp_path)[-1].bytes
    prune(tmp_path, keep_best=9, budget_bytes=2 * one)
    assert steps(tmp_path) == [1, 4]
    prune(tmp_path, keep_best=9, budget_bytes=0)
    assert steps(tmp_path) == [4]
