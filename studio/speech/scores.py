"""What an alignment score means, for every aligner, and how each aligner's measure becomes one.

A score is the probability that the word, or phone, was said where it stands, if right and wrong texts
were equally likely: 0.5 is "cannot tell", above 0.9 all is well, below 0.3 the text or its place is most
likely wrong. Scores of different aligners may be compared, for they estimate the same thing.

pocketsphinx gives each phone a log-likelihood relative to the best sound of its whole model in each
frame, a goodness of pronunciation (S. Witt and S. Young, "Phone-level pronunciation scoring and
assessment", 2000). A word's fit is the mean over its phones, so that one long vowel does not speak for
all. A logistic function turns it into a probability. It was fitted on 55 clips of LibriSpeech, Kathleen
and LJ (about six minutes): 1,559 words of right transcripts (right neighbours of replaced words left out)
and 498 words replaced by random ones, both weighted alike. It tells right from wrong in 93 % (area under
the curve 0.977; median score 0.96 of right words, 0.01 of wrong ones); fitted without LibriSpeech,
Kathleen or LJ it does so in 90, 97 and 94 % of that corpus. That was done with four densities a sound; the
line between those fits and the ones with two, drawn on other voices in noise, gives the same functions.
Replaced words are easier to tell than slips of the tongue.
`python -m tests.bench.bench_alignment --calibrate` repeats it.

A CTC model gives each frame a probability for each letter: already this very question, so the score is
their geometric mean over the frames of the word's letters.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

UNKNOWN_SCORE = 0.5
"""For a word that an aligner could place but not judge, such as one in letters its model lacks."""

WORD_OFFSET, WORD_SLOPE = 7.74, 0.95
PHONE_OFFSET, PHONE_SLOPE = 3.73, 0.48
"""Logistic functions of nats per frame below the best sound, fitted as the module says."""


def word_score(phone_fits: Sequence[float]) -> float:
    """A word's score from its phones' mean log-likelihoods per frame against the best sound (nats, <= 0)."""
    return _logistic(WORD_OFFSET + WORD_SLOPE * float(np.mean(phone_fits))) if phone_fits else 0.0


def phone_score(fit: float) -> float:
    """A phone's score from its mean log-likelihood per frame against the best sound (nats, <= 0)."""
    return _logistic(PHONE_OFFSET + PHONE_SLOPE * fit)


def posterior_score(log_posteriors: NDArray[np.floating]) -> float:
    """A score from the log-posteriors (frames,) of what is aligned there: their geometric mean."""
    return float(np.exp(np.mean(log_posteriors))) if len(log_posteriors) else 0.0


def _logistic(value: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(value, -50, 50))))
