"""A Hugging Face data set: parquet with the sound in it, one file or more a side, and a card.

``datasets.load_dataset(folder)`` reads it. Needs the package `datasets`; nothing is sent anywhere.
"""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import soundfile

from studio.dataset.gold_set import GoldClip, GoldSet, field_of, pcm, write_lines

CLIPS_IN_A_FILE = 500
"""So many are held in memory together."""


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``data/<side>-<part>-of-<parts>.parquet`` and ``README.md``; yields how many clips are done."""
    import datasets
    from pyarrow import Table, parquet

    rates = {clip.sample_rate for clip in gold.clips}
    features = _features(datasets, rates.pop() if len(rates) == 1 else None)
    done = 0
    (folder / "data").mkdir(parents=True)
    for side, clips in gold.by_side().items():
        parts = [clips[at : at + CLIPS_IN_A_FILE] for at in range(0, len(clips), CLIPS_IN_A_FILE)]
        for number, part in enumerate(parts):
            rows = []
            for clip in part:
                rows.append(features.encode_example(_row(clip)))
                done += 1
                yield done
            name = f"{side}-{number:05d}-of-{len(parts):05d}.parquet"
            # Written by Arrow itself: a Dataset would first be pickled for its fingerprint, sound and all.
            table = Table.from_pylist(rows, schema=features.arrow_schema)
            parquet.write_table(table, folder / "data" / name)
    write_lines(folder / "README.md", _card(gold))


def _features(datasets: Any, sample_rate: int | None) -> Any:
    text, number = datasets.Value("string"), datasets.Value("float64")
    words = [{"text": text, "spoken": text, "start": number, "end": number, "score": number}]
    phones = [{"symbol": text, "start": number, "end": number, "score": number}]
    texts = (
        "speaker",
        "language",
        "text",
        "spoken",
        "recording",
        "origin",
        "licence",
        "consent",
        "consented_on",
    )
    return datasets.Features(
        {
            "id": text,
            "audio": datasets.Audio(sampling_rate=sample_rate),
            **dict.fromkeys(texts, text),
            "start": number,
            "seconds": number,
            "words": words,
            "phones": phones,
        }
    )


def _row(clip: GoldClip) -> dict[str, Any]:
    source, consent = clip.source, clip.consent
    return {
        "id": clip.id,
        "audio": {"bytes": _flac(clip), "path": f"{clip.id}.flac"},
        "speaker": clip.speaker,
        "language": clip.language,
        "text": clip.text,
        "spoken": clip.spoken,
        "recording": clip.frozen.recording,
        "origin": source.origin,
        "licence": source.licence,
        "consent": consent.consent,
        "consented_on": consent.consented_on,
        "start": clip.frozen.start,
        "seconds": clip.seconds,
        "words": [
            {
                "text": word.text,
                "spoken": word.spoken,
                "start": word.start,
                "end": word.end,
                "score": word.score,
            }
            for word in clip.words
        ],
        "phones": [
            {"symbol": each.symbol, "start": each.start, "end": each.end, "score": each.score}
            for word in clip.words
            for each in word.phones
        ],
    }


def _flac(clip: GoldClip) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, pcm(clip.samples()), clip.sample_rate, format="FLAC", subtype="PCM_16")
    return file.getvalue()


def _card(gold: GoldSet) -> Iterator[str]:
    provenance = gold.provenance
    yield from ("---", "task_categories:", "- text-to-speech", "language:")
    yield from (f"- {language}" for language in sorted({clip.language for clip in gold.clips}))
    yield from ("configs:", "- config_name: default", "  data_files:")
    for side in gold.by_side():
        yield from (f"  - split: {side}", f"    path: data/{side}-*.parquet")
    minutes = sum(clip.seconds for clip in gold.clips) / 60
    yield from ("---", "", "# Gold clips", "")
    yield f"{len(gold.clips)} clips, {minutes:.1f} minutes, of: {', '.join(map(field_of, gold.speakers))}."
    yield from ("", "| speaker | consent | given on |", "| --- | --- | --- |")
    yield from _table((each.name, each.consent, each.consented_on) for each in provenance.speakers)
    yield from (
        "",
        "| recording | from | recorded on | licence | rights |",
        "| --- | --- | --- | --- | --- |",
    )
    yield from _table(
        (each.name, each.origin, each.recorded_on, each.licence, each.rights_note)
        for each in provenance.recordings
    )


def _table(rows: Iterator[Sequence[str]]) -> Iterator[str]:
    return ("| " + " | ".join(field_of(value) or "not noted" for value in row) + " |" for row in rows)
