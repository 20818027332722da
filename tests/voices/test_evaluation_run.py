"""A run's checkpoints are measured on what it did not learn, by the real recogniser, encoder and voice."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.dataset.snapshot import Snapshot
from studio.errors import StudioError
from studio.events import Progress, Result
from studio.voices.checkpoints import delete_checkpoint, stored_checkpoints
from studio.voices.engines.studio.loading import VOCODER
from studio.voices.engines.studio.symbols import TABLE_MARK
from studio.voices.evaluation_matrix import MEASURES, Evaluation, Kind, held_out, read_evaluation
from studio.voices.evaluation_run import OtherVoice, evaluate_run, kept_evaluation, waiting_weights
from studio.voices.training import RunFolder, open_run, prepare_run, train
from tests.voices.engines.unit.call import sample_folder, spoken_lines
from tests.voices.evaluated_run import SETTINGS, add_checkpoint, run_of_buzz, run_of_diane
from tests.voices.frozen import frozen, wah

CLIPS = 2


def sheila() -> OtherVoice:
    path = str(sample_folder() / "sample.wav")
    return OtherVoice("Sheila", tuple((path, start, end) for start, end, _ in spoken_lines("Sheila")[3:6]))


def evaluated(run: RunFolder, most: int = CLIPS) -> Evaluation:
    *_, last = evaluate_run(str(run.folder), [sheila()], most)
    assert isinstance(last, Result)
    return last.value


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunFolder, Evaluation]:
    run = run_of_diane(tmp_path_factory.mktemp("measured"))
    return run, evaluated(run)


def test_each_row_has_the_measures_that_apply_to_it(measured: tuple[RunFolder, Evaluation]) -> None:
    _, found = measured
    everything = {measure.name for measure in MEASURES}
    rows = {row.kind: set(row.figures) for row in found.in_order}
    assert rows[Kind.NATURAL] == {"similarity", "word_errors"}
    assert rows[Kind.OTHER_SPEAKER] == {"similarity"}
    assert rows[Kind.OTHER_SENTENCE] == {"mcd", "pitch", "voicing", "word_errors"}
    assert rows[Kind.COPY] == rows[Kind.OTHER_SENTENCE] | {"similarity"}
    # Babble may have no pitch anywhere.
    assert rows[Kind.CHECKPOINT] | {"pitch"} == rows[Kind.BASE] | {"pitch"} == everything


def test_natural_speech_is_above_its_copy_and_babble_far_below(
    measured: tuple[RunFolder, Evaluation],
) -> None:
    _, found = measured
    natural, copy, other, wrong = (
        found.row(kind) for kind in (Kind.NATURAL, Kind.COPY, Kind.OTHER_SPEAKER, Kind.OTHER_SENTENCE)
    )
    assert natural and copy and other and wrong
    (babble,) = found.checkpoints
    # Both speak over the same telephone line, and the clip is short.
    assert natural.figures["similarity"] > babble.figures["similarity"] < other.figures["similarity"]
    assert copy.figures["mcd"] < wrong.figures["mcd"] < babble.figures["mcd"]
    assert copy.figures["voicing"] < wrong.figures["voicing"]
    assert natural.figures["word_errors"] < 60 < wrong.figures["word_errors"]
    assert babble.figures["real_time"] > 0 and babble.figures["duration"] > 10


def test_every_clip_can_be_heard_as_it_was_and_as_it_was_made(
    measured: tuple[RunFolder, Evaluation],
) -> None:
    run, found = measured
    assert [clip.text for clip in found.clips] == ["This is Diane in New Jersey."]
    assert all((run.folder / clip.sound).is_file() for clip in found.clips)
    for row in (*found.checkpoints, found.row(Kind.COPY)):
        assert row and all((run.folder / clip.sound).stat().st_size > 1000 for clip in row.clips)


def test_what_is_kept_reads_back_and_only_a_new_checkpoint_is_measured(
    measured: tuple[RunFolder, Evaluation],
) -> None:
    run, found = measured
    assert read_evaluation(run.folder) == found == kept_evaluation(run, CLIPS)
    assert waiting_weights(run, found) == []
    assert list(evaluate_run(str(run.folder), [], CLIPS)) == [Result(found)]

    add_checkpoint(run.folder, 20)
    assert [each.step for each in waiting_weights(run, found)] == [20]
    events = list(evaluate_run(str(run.folder), [], CLIPS))
    again = read_evaluation(run.folder)
    assert again and [row.step for row in again.checkpoints] == [10, 20]
    assert again.checkpoints[0] == found.checkpoints[0]
    assert [str(event.text) for event in events if isinstance(event, Progress)][-1] == (
        "Measuring checkpoint 1 of 1"
    )
    # Weights of the same step that are others are measured anew.
    add_checkpoint(run.folder, 20, score=0.5)
    assert [each.step for each in waiting_weights(run, again)] == [20]


def test_a_vocoder_that_learned_the_speaker_later_is_measured_with_all_that_speak_by_it(
    tmp_path: Path,
) -> None:
    run = run_of_buzz(tmp_path, steps=(1, 2))
    vocoder = run.checkpoints / VOCODER
    vocoder.rename(run.folder / "tuned")
    list(evaluate_run(str(run.folder), [], 1))
    before = read_evaluation(run.folder)
    assert before and waiting_weights(run, before) == []

    (run.folder / "tuned").rename(vocoder)
    assert [each.step for each in waiting_weights(run, before)] == [1, 2]
    list(evaluate_run(str(run.folder), [], 1))
    after = read_evaluation(run.folder)
    assert after and waiting_weights(run, after) == [] and len(after.rows) == len(before.rows)
    copies = [each.row(Kind.COPY) for each in (before, after)]
    assert copies[0] and copies[1] and copies[0].figures != copies[1].figures


def test_what_is_broken_off_keeps_the_rows_that_are_whole(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, steps=(1, 2), base=False)
    work = evaluate_run(str(run.folder), [], 1)
    for event in work:
        kept = read_evaluation(run.folder)
        if kept and kept.checkpoints:
            assert isinstance(event, Progress)
            break
    work.close()
    kept = read_evaluation(run.folder)
    assert kept and [row.step for row in kept.checkpoints] == [1]
    assert [each.step for each in waiting_weights(run, kept)] == [2]
    assert "Nobody else speaks" in str(kept.notes)


def beside_which_it_stands(run: RunFolder, others: list[OtherVoice]) -> Evaluation:
    """What is known before the first checkpoint is loaded."""
    work = evaluate_run(str(run.folder), others, 1)
    while (kept := read_evaluation(run.folder)) is None or kept.row(Kind.NATURAL) is None:
        next(work)
    work.close()
    return kept


def with_tested(snapshot: Snapshot, count: int) -> Snapshot:
    """The same, with so many of its clips kept for the test."""
    trained = [clip.id for clip in snapshot.split("train")][:count]
    clips = (replace(clip, split="test") if clip.id in trained else clip for clip in snapshot.clips)
    return replace(snapshot, clips=tuple(clips))


def test_of_many_clips_so_many_are_spoken_as_were_asked_for(tmp_path: Path) -> None:
    snapshot = with_tested(frozen(tmp_path, count=12), 5)
    assert {clip.id for clip in held_out(snapshot, 20)} == {clip.id for clip in snapshot.split("test")}
    assert len(held_out(snapshot, 1)) == 1


def test_clips_that_chose_the_best_checkpoint_are_measured_only_where_few_others_are_kept(
    tmp_path: Path,
) -> None:
    snapshot = frozen(tmp_path / "other", count=12)
    assert {clip.split for clip in held_out(with_tested(snapshot, 3), 9)} == {"test", "validation"}
    assert {clip.split for clip in held_out(with_tested(snapshot, 4), 9)} == {"test"}
    run = run_of_buzz(tmp_path, base=False)
    list(evaluate_run(str(run.folder), [sheila()], 1))
    found = read_evaluation(run.folder)
    assert found and any("clips that chose the best checkpoint" in str(note) for note in found.notes)


def test_where_no_clip_that_is_measured_chose_the_best_checkpoint_none_flatters(tmp_path: Path) -> None:
    gold = frozen(tmp_path / "gold", 20, wah)
    assert len(gold.split("test")) == 2 and gold.split("validation"), "too few, so more could be measured"
    run = prepare_run(tmp_path / "run", gold, "studio", SETTINGS)
    add_checkpoint(run.folder, 1)
    notes = [str(note) for note in beside_which_it_stands(run, []).notes]
    assert not any("flatter" in note for note in notes)


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "evaluation").mkdir()
    (tmp_path / "evaluation" / "evaluation.json").write_text('{"version": 1, "clips": 3}')
    assert read_evaluation(tmp_path) is None


def test_a_run_that_learned_from_all_its_clips_says_what_to_do(tmp_path: Path) -> None:
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold", count=3), "studio", SETTINGS)
    with pytest.raises(StudioError, match=r"All 3 gold clips .* Mark more turns gold, at least 5 clips"):
        kept_evaluation(open_run(run.folder), 20)


@pytest.mark.parametrize("base", [False, True])
def test_a_run_without_checkpoints_says_so(tmp_path: Path, base: bool) -> None:
    run = run_of_buzz(tmp_path, steps=(), base=base)
    with pytest.raises(StudioError, match="no checkpoint yet"):
        list(evaluate_run(str(run.folder), [], 2))


def test_an_engine_without_lengths_of_sounds_is_measured_as_far_as_it_can_be(tmp_path: Path) -> None:
    settings = replace(SETTINGS, steps=1, model="tiny", probe_text="", threads=1)
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "sv2tts", settings)
    list(train(run.folder))
    *_, last = evaluate_run(str(run.folder), [], 1)
    assert isinstance(last, Result)
    (row,) = last.value.checkpoints
    assert {"mcd", "voicing", "similarity", "word_errors", "real_time"} <= set(row.figures)
    assert not {"mcd_given", "duration"} & set(row.figures)
    assert last.value.row(Kind.COPY) is None and last.value.row(Kind.BASE) is None


def test_a_checkpoint_that_training_deletes_meanwhile_is_left_out(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, steps=(1, 2), base=False)
    work = evaluate_run(str(run.folder), [], 1)
    next(work)
    delete_checkpoint(stored_checkpoints(run.checkpoints)[0])
    *_, last = work
    assert isinstance(last, Result) and [row.step for row in last.value.checkpoints] == [2]


def test_another_speaker_who_cannot_be_heard_is_named_and_the_run_measured(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, base=False)
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound")
    for _ in evaluate_run(str(run.folder), [OtherVoice("Jo", ((str(broken), 0.0, 3.0),)), sheila()], 1):
        pass
    found = read_evaluation(run.folder)
    assert found and found.checkpoints and any("broken.wav" in str(note) for note in found.notes)
    row = found.row(Kind.OTHER_SPEAKER)
    assert row and row.name == "Sheila"


def test_where_others_speak_but_none_can_be_heard_nobody_is_said_to_be_alone(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, base=False)
    broken = OtherVoice("Jo", ((str(tmp_path / "gone.wav"), 0.0, 3.0),))
    found = beside_which_it_stands(run, [broken, OtherVoice("Kim", ())])
    said = " ".join(map(str, found.notes))
    assert found.row(Kind.OTHER_SPEAKER) is None
    assert "gone.wav" in said and "Nobody else" not in said


def test_a_damaged_checkpoint_is_named_and_the_others_are_measured(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, steps=(1, 2), base=False)
    path = stored_checkpoints(run.checkpoints)[0].weights
    path.write_bytes(bytes(path.stat().st_size))
    *_, last = evaluate_run(str(run.folder), [], 1)
    assert isinstance(last, Result) and [row.step for row in last.value.checkpoints] == [2]
    assert any("step-000001.safetensors" in str(note) for note in last.value.notes)


def test_weights_of_another_set_of_sounds_are_said(tmp_path: Path) -> None:
    run = run_of_buzz(tmp_path, steps=(1,), base=False)
    path = stored_checkpoints(run.checkpoints)[0].weights
    path.write_bytes(path.read_bytes().replace(TABLE_MARK.encode(), b"x" * len(TABLE_MARK)))
    with pytest.raises(StudioError, match="another set of sounds"):
        list(evaluate_run(str(run.folder), [], 1))
