"""ELAN's EAF, read by pympi once defusedxml has found nothing in it that XML should not hold.

What its tiers mean: `studio.dataset.formats.tiers`. Times are in milliseconds.
"""

import warnings
from pathlib import Path
from typing import Any

from studio.dataset.formats.labels import Labels, plain
from studio.dataset.formats.text_files import MOST_BYTES, read_text
from studio.dataset.formats.tiers import Interval, Tier, lines_of, named_tiers, tier
from studio.dataset.formats.values import Transcript
from studio.errors import StudioError

TITLE = "EAF"


def read(path: Path) -> Transcript:
    """Read an EAF file; notes that hang on other notes take the times of those.

    Raises StudioError where it is none, or holds entities and other outside parts, and where nothing is said.
    """
    refuse_dangerous(path, "ANNOTATION_DOCUMENT")
    lines, problems = lines_of(tiers_of(path))
    if not lines:
        raise StudioError("{name} has no text in it: no annotation has a word.", name=path.name)
    return Transcript(tuple(lines), None, tuple(problems), TITLE)


def tiers_of(path: Path) -> list[Tier]:
    """The tiers of an EAF file. Raises StudioError where it cannot be read."""
    import pympi

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of versions newer than itself, and reads them
            stored = pympi.Eaf(path, suppress_version_warning=True)
        names = sorted(stored.tiers, key=lambda name: stored.tiers[name][3])
        return [_tier(stored, name) for name in names]
    except Exception as error:  # pympi raises whatever its parsing meets: KeyError, ValueError, its own
        raise _damaged(path) from error


def refuse_dangerous(path: Path, root: str) -> None:
    """Raises StudioError for XML with entities or a document type, for what is no XML, and another root."""
    import defusedxml.ElementTree

    text, _ = read_text(path)
    if len(text) > MOST_BYTES:
        raise _damaged(path)
    try:
        found = defusedxml.ElementTree.fromstring(
            text.encode("utf-8", "replace") if "encoding=" not in text[:200] else path.read_bytes(),
            forbid_dtd=True,
        )
    except defusedxml.DefusedXmlException as error:
        raise StudioError(
            "{name} holds XML entities or a document type, which can harm and which no transcript needs. It "
            "was not read.",
            name=path.name,
        ) from error
    except Exception as error:  # expat and its encodings
        raise _damaged(path) from error
    if found.tag != root:
        raise _damaged(path)


def _tier(stored: Any, name: str) -> Tier:
    attributes = stored.tiers[name][2]
    participant = attributes.get("PARTICIPANT", "")
    parent = attributes.get("PARENT_REF")
    if not participant and parent in stored.tiers:
        participant = stored.tiers[parent][2].get("PARTICIPANT", "")
    return tier(name, [*_aligned(stored, name), *_referring(stored, name)], participant)


def _aligned(stored: Any, name: str) -> list[Interval]:
    found = []
    for start_slot, end_slot, text, _ in stored.tiers[name][0].values():
        start, end = stored.timeslots.get(start_slot), stored.timeslots.get(end_slot)
        if start is not None and end is not None and 0 <= start < end:
            found.append((start / 1000, end / 1000, text))
    return found


def _referring(stored: Any, name: str) -> list[Interval]:
    """Annotations that refer to one that has times; several of the same share its time evenly."""
    by_parent: dict[str, list[str]] = {}
    for parent, text, _, _ in stored.tiers[name][1].values():
        by_parent.setdefault(parent, []).append(text)
    found = []
    for parent, texts in by_parent.items():
        span = _span(stored, parent)
        if span is not None:
            length = (span[1] - span[0]) / len(texts)
            found += [(span[0] + place * length, span[0] + (place + 1) * length, text)
                      for place, text in enumerate(texts)]  # fmt: skip
    return found


def _span(stored: Any, annotation: str) -> tuple[float, float] | None:
    """The times of the annotation with times that this one refers to, in the end."""
    for _ in range(20):
        tier_name = stored.annotations.get(annotation)
        if tier_name is None:
            return None
        aligned, referring = stored.tiers[tier_name][0], stored.tiers[tier_name][1]
        if annotation in aligned:
            start, end = (stored.timeslots.get(slot) for slot in aligned[annotation][:2])
            return (start / 1000, end / 1000) if start is not None and end is not None else None
        annotation = referring[annotation][0]
    return None


def _damaged(path: Path) -> StudioError:
    return StudioError(
        "{name} is not an EAF file that can be read. Open it in ELAN and save it again.", name=path.name
    )


def write(path: Path, labels: Labels) -> None:
    """Write a tier of lines, of words and of phones for each speaker; times in whole milliseconds."""
    import pympi

    made = pympi.Eaf(author="Gold Voice Studio")
    made.remove_tier("default")
    if labels.sound is not None:
        kind = "audio/x-wav" if labels.sound.suffix.lower() == ".wav" else "unknown"
        made.add_linked_file(labels.sound.absolute().as_uri(), mimetype=kind)
    for each in named_tiers(labels):
        made.add_tier(each.name, part=plain(each.speaker) if each.speaker else None)
        for start, end, text in each.intervals:
            first = round(1000 * start)
            made.add_annotation(each.name, first, max(round(1000 * end), first + 1), text)
    made.to_file(path)
