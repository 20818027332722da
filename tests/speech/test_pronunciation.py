"""Every word gets phones that the acoustic model knows."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.speech import pronunciation
from studio.speech.own_words import OwnWords, own_words
from studio.speech.pronunciation import PHONES, GraphemeNetwork, is_known, phones_of


def first(word: str) -> str:
    return " ".join(phones_of(word)[0])


def test_the_dictionary_gives_alternates() -> None:
    assert [" ".join(phones) for phones in phones_of("The")] == ["DH AH", "DH IY"]


@pytest.mark.parametrize(
    ("word", "phones"),
    [
        ("Thornton's", "TH AO R N T AH N Z"),
        ("U.S.", "Y UW EH S"),
        ("xkcd", "EH K S K EY S IY D IY"),
        ("well-known", "W EH L N OW N"),
        ("café", "K AH F EY"),
        ("blockbook", "B L AA K B UH K"),
        ("seest", "S IY S T"),
    ],
)
def test_words_beside_the_dictionary_are_pronounced(word: str, phones: str) -> None:
    assert first(word) == phones


def test_capitals_are_offered_as_a_word_and_by_letter_names() -> None:
    offered = [" ".join(phones) for phones in phones_of("QUASTU")]
    assert offered[-1] == "K Y UW Y UW EY EH S T IY Y UW"
    assert len(offered) == 2


@given(st.text(min_size=1, max_size=12))
def test_no_word_is_ever_dropped(word: str) -> None:
    pronunciations = phones_of(word)
    assert pronunciations
    assert all(phones and set(phones) <= set(PHONES) for phones in pronunciations)


def test_the_network_spells_right_what_the_dictionary_also_knows() -> None:
    network = pronunciation._network()
    if network is None:
        pytest.skip("g2p_en, which brings the weights, is not installed")
    words = ["printing", "comparatively", "modern", "window", "captain", "statement", "yellow", "mountain"]
    right = [network.phones(word) in pronunciation.lookup(word) for word in words]
    assert sum(right) >= 6


def test_the_network_ends_even_where_its_weights_never_say_so() -> None:
    rng = np.random.default_rng(0)
    shapes = {"emb": (29, 8), "w_ih": (24, 8), "w_hh": (24, 8), "b_ih": (24,), "b_hh": (24,)}
    weights = {f"enc_{name}": rng.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
    weights |= {f"dec_{name}": weights[f"enc_{name}"] for name in shapes}
    weights["dec_emb"] = rng.standard_normal((74, 8)).astype(np.float32)
    weights |= {"fc_w": np.zeros((74, 8), np.float32), "fc_b": np.eye(74, dtype=np.float32)[20]}
    assert len(GraphemeNetwork(weights).phones("abc")) == 12


def test_without_g2p_rules_pronounce(monkeypatch: pytest.MonkeyPatch) -> None:
    # The package is installed here: only this can show what happens where it is not.
    monkeypatch.setattr(pronunciation, "_network", lambda: None)
    pronunciation._pronunciations.cache_clear()
    assert first("shamblork") == "SH AE M B L AO R K"
    pronunciation._pronunciations.cache_clear()


def test_importing_loads_neither_torch_nor_the_packages_it_reads_from() -> None:
    code = (
        "import sys; from studio.speech.pronunciation import phones_of; phones_of('shamblork');"
        "import studio.speech.text, studio.speech.alignment, studio.speech.transcript;"
        "print([m for m in ('torch', 'g2p_en', 'pocketsphinx', 'nltk', 'num2words') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_the_project_says_of_a_word_comes_first() -> None:
    own = OwnWords(pronunciations={"minowsky": (("M", "IY"), ("M", "AY"))})
    before = phones_of("Minowsky")
    with own_words(own):
        assert phones_of("Minowsky,") == [["M", "IY"], ["M", "AY"]]
        assert phones_of("Minowsky\u2019s")[0] == ["M", "IY", "Z"]
        assert is_known("minowsky")
    assert phones_of("Minowsky") == before
    assert not is_known("minowsky")


@pytest.mark.parametrize("word", ["hello", "Dogs", "well-known", "don't", "U.S.", "king's", "x"])
def test_words_of_the_dictionary_and_what_is_made_of_them_are_known(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["Minowsky", "blorptastic", "Minowsky-Smith"])
def test_words_that_are_guessed_are_not_known(word: str) -> None:
    assert not is_known(word)
