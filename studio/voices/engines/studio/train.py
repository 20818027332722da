"""What the studio voice brings to the training loop: many speakers for a base, or one speaker's gold."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.errors import Message, StudioError
from studio.events import Note, Progress
from studio.voices.engines.studio.acoustic import SIZES
from studio.voices.engines.studio.batches import Material, batch_of
from studio.voices.engines.studio.corpus import (
    Entry,
    names_of_reader,
    read_index,
    require_readers,
    snapshot_features,
)
from studio.voices.engines.studio.front_end import sayable_breaths
from studio.voices.engines.studio.losses import AcousticTraining
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.speakers import Speaker, speaker_of
from studio.voices.engines.studio.symbols import TABLE_MARK
from studio.voices.engines.studio.weights import (
    SIZE_KEY,
    SPEAKERS_KEY,
    TABLE_KEY,
    load_base,
    speaker_tensors,
)
from studio.voices.evaluation_matrix import evenly
from studio.voices.made_on import made_on
from studio.voices.training import RunFolder
from studio.voices.training_machine import precision_of
from studio.voices.training_recipe import Batch, ProbeResult

MOST_MEASURED = 48
"""Held-out utterances that are measured at each checkpoint, evenly taken from all."""
LONGEST_S = 20.0
"""Longer utterances are left out."""
MOST_REPEATS = 3
MOST_NAMED = 3
"""So many clips are named in a sentence."""


@dataclass(frozen=True)
class Learned:
    """An utterance that is learned or measured: its features, now or when they are asked for.

    `name` is the id of a gold clip.
    """

    material: Material | Entry
    seconds: float
    speaker: int
    name: str = ""

    def load(self) -> Material:
        """With its features."""
        if isinstance(self.material, Material):
            return self.material
        return Material(self.material.load(), self.speaker)


class AcousticRecipe:
    """Trains the acoustic model. See `studio.voices.training_recipe.Recipe`."""

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self.training: list[Learned] = []
        self.held_out: list[Learned] = []
        self.speakers: dict[int, Speaker] = {}
        self.names: list[str] = []
        self._network: AcousticTraining | None = None

    @property
    def network(self) -> AcousticTraining:
        """The model with its critics."""
        assert self._network is not None, "prepare() comes first"
        return self._network

    @property
    def training_clips(self) -> int:
        """Utterances of an epoch; those of speakers with little speech come several times."""
        return len(self.training)

    @property
    def validation_clips(self) -> int:
        """Utterances that are held out and measured."""
        return len(self.held_out)

    @property
    def _shown(self) -> int:
        """The number of the speaker who speaks the probe sentence: of whom there is most."""
        return max(
            self.speakers, key=lambda number: sum(e.seconds for e in self.training if e.speaker == number)
        )

    @property
    def seconds(self) -> float:
        """Seconds of an epoch."""
        return sum(each.seconds for each in self.training)

    def prepare(self) -> Iterator[Progress | Note]:
        """Gather features, hold some out, measure the speakers, make or load the network.

        Raises StudioError where nothing can be learned, or the sentence to be heard cannot be said.
        """
        if self.run.settings.probe_text:  # a run must not fail of it in its last second
            sayable_breaths(self.run.settings.probe_text, self.run.snapshot.language)
        if self.run.material:
            self._take_corpora()
        else:
            yield from self._take_gold()
        if not self.training:
            raise StudioError("No gold clip of {speaker} can be trained on.", speaker=self.run.speaker)
        by_speaker: dict[int, list[Learned]] = {}
        for each in self.training:
            by_speaker.setdefault(each.speaker, []).append(each)
        for number, own in sorted(by_speaker.items()):
            yield Progress(number / len(by_speaker), Message("Measuring the speakers"))
            self.speakers[number] = speaker_of(each.load().utterance for each in own)
        self.training = [
            each for own in by_speaker.values() for each in own * _repeats(own, by_speaker.values())
        ]
        self.held_out = [each for each in self.held_out if each.speaker in self.speakers]
        self.held_out = evenly(self.held_out, MOST_MEASURED) or self.training[:1]
        yield from self._make_network()

    def clip_lengths(self) -> list[float]:
        """Seconds of each training utterance."""
        return [each.seconds for each in self.training]

    def clip_names(self, *, held_out: bool = False) -> list[str]:
        """The ids of gold clips; none where a base is made of corpora."""
        return [each.name for each in (self.held_out if held_out else self.training) if each.name]

    def batch(self, indices: list[int], *, held_out: bool = False) -> Batch:
        """Utterances with these indices, as `batches.batch_of` makes them."""
        chosen = self.held_out if held_out else self.training
        return batch_of([chosen[index].load() for index in indices], self.speakers)

    def losses(self, network: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """See `losses`."""
        losses: dict[str, Tensor] = network(batch)
        return losses

    def probe(self, network: nn.Module, text: str, seed: int) -> ProbeResult:
        """Speak `text` as the speaker of whom there is most, by Griffin-Lim."""
        from studio.voices.engines.studio.painting import Painter, paint, plain_samples

        assert isinstance(network, AcousticTraining)
        painter = Painter(network.acoustic, self.speakers[self._shown], self._shown)
        samples = plain_samples(paint(painter, text, self.run.snapshot.language).mel)
        return ProbeResult(samples, SAMPLE_RATE, {"seconds": len(samples) / SAMPLE_RATE})

    def extra_tensors(self) -> dict[str, Tensor]:
        """The speakers, so that a checkpoint speaks without the clips."""
        return speaker_tensors(self.speakers)

    def metadata(self) -> dict[str, str]:
        """Sizes, the table of symbols, the speakers' names, and on what it was trained."""
        settings = self.run.settings
        device = next(self.network.parameters()).device
        return {
            "made_on": made_on(device, devices=settings.devices, precision=precision_of(settings)),
            SIZE_KEY: json.dumps(self.network.acoustic.size.to_json()),
            TABLE_KEY: TABLE_MARK,
            SPEAKERS_KEY: json.dumps(self.names),
        }

    def _take_corpora(self) -> None:
        """Utterances of corpora whose features were prepared; some of each speaker are held out."""
        material: Any = self.run.material
        left_out = set(material.get("leave_out", ()))
        every = int(material["hold_out_every"])
        entries = [entry for folder in material["features"] for entry in _index(Path(folder))]
        require_readers(left_out, entries)
        entries = [entry for entry in entries if entry.seconds <= LONGEST_S
                   and not left_out & names_of_reader(entry)]  # fmt: skip
        self.names = sorted({entry.speaker for entry in entries})
        for number, name in enumerate(self.names):
            own = sorted((entry for entry in entries if entry.speaker == name), key=lambda entry: entry.name)
            for place, entry in enumerate(own):
                side = self.held_out if place % every == every // 2 else self.training
                side.append(Learned(entry, entry.seconds, number))

    def _take_gold(self) -> Iterator[Progress | Note]:
        """The clips of the snapshot, held out as it says; of clips without a side the shortest is."""
        sides = {clip.id: clip.split for clip in self.run.snapshot.clips}
        seconds = {clip.id: clip.seconds for clip in self.run.snapshot.clips}
        unusable: list[str] = []
        for event in snapshot_features(self.run.snapshot):
            if isinstance(event, Progress):
                yield event
                continue
            name, utterance = event
            if utterance is None or not bool((utterance.voiced > 0).any()):
                unusable.append(name)
            elif sides[name] in ("train", "validation"):
                side = self.training if sides[name] == "train" else self.held_out
                side.append(Learned(Material(utterance, 0), seconds[name], 0, name))
        self.names = [self.run.speaker]
        if unusable:
            yield Note(self._left_out(unusable))
        if not self.held_out and len(self.training) > 1:
            self.held_out = [self.training.pop(min(range(len(self.training)),
                                                   key=lambda at: self.training[at].seconds))]  # fmt: skip

    def _left_out(self, unusable: Sequence[str]) -> Message:
        """What to say of gold clips with these ids, which cannot be learned from."""
        texts = {clip.id: clip.text for clip in self.run.snapshot.clips}
        named = ", ".join(f"“{texts[name][:40]}”" for name in unusable[:MOST_NAMED])
        if len(unusable) == 1:
            return Message("1 clip was left out, since its words have no sounds with times or it is silent: "
                           "{clips}", {"clips": named})  # fmt: skip
        values = {"count": len(unusable), "clips": named}
        return Message("{count} clips were left out, since their words have no sounds with times or they are "
                       "silent: {clips}", values)  # fmt: skip

    def _make_network(self) -> Iterator[Note]:
        settings = self.run.settings
        name = "small" if settings.model == "auto" else settings.model
        if name not in SIZES:
            raise StudioError(
                "There is no model size {name}; there are: {known}.", name=name, known=", ".join(SIZES)
            )
        base = load_base(self.run.base) if self.run.base else None
        size = replace(base.size if base else SIZES[name], speakers=len(self.names))
        with torch.random.fork_rng(devices=[]):
            if base:
                base.model()  # what a file says of its size is checked before anything is made of that size
            torch.manual_seed(settings.seed)
            self._network = AcousticTraining(size)
        if base:
            base.fill(self._network)
            yield Note(
                Message(
                    "Fine-tuning starts from {name}", {"name": self.run.base.name if self.run.base else ""}
                )
            )


def _index(folder: Path) -> list[Entry]:
    entries = read_index(folder)
    if not entries:
        raise StudioError("{folder} holds no features. Prepare the corpus again.", folder=str(folder))
    return entries


def _repeats(own: Sequence[Learned], everybody: Any) -> int:
    """How often a speaker's utterances come in an epoch: more often, the less there are."""
    most = max(sum(each.seconds for each in speech) for speech in everybody)
    share: float = most / max(1.0, sum(each.seconds for each in own))
    return max(1, min(MOST_REPEATS, round(share**0.25)))
