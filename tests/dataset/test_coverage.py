"""Which sounds there are and which sentences add most."""

from itertools import combinations

import pytest

from studio.dataset.coverage import PAUSE, Sounds, coverage, next_sentences, sounds_in

LANGUAGE = sounds_in([["K", "AE", "T"], ["D", "AO", "G"], ["K", "AE", "T"], ["AE", "D"]])


def test_a_pause_is_a_sound_on_both_sides_of_a_run():
    sounds = sounds_in([["K", "AE", "T"], [], ["AE"]])
    assert sounds.phones == {"K": 1, "AE": 2, "T": 1}
    assert sounds.diphones[(PAUSE, "K")] == sounds.diphones[("T", PAUSE)] == 1
    assert sounds.diphones[(PAUSE, "AE")] == sounds.diphones[("AE", PAUSE)] == 1
    assert sum(sounds.diphones.values()) == 4 + 2


def test_coverage_names_what_is_missing_the_most_frequent_first():
    found = coverage(sounds_in([["K", "AE", "T"]]), LANGUAGE)
    assert found.missing_phones == ("D", "AO", "G")
    assert found.phones["AE"] == 1 and next(iter(found.phones)) == "AE"
    assert found.phone_share == pytest.approx(3 / 6)
    frequency = [LANGUAGE.diphones[diphone] for diphone in found.missing_diphones]
    assert frequency == sorted(frequency, reverse=True)
    said = sum(LANGUAGE.diphones.values())
    assert found.diphone_share == pytest.approx(1 - sum(frequency) / said)


def test_nothing_covers_nothing_and_everything_covers_all():
    assert coverage(Sounds(), LANGUAGE).diphone_share == 0 == coverage(Sounds(), Sounds()).phone_share
    whole = coverage(LANGUAGE, LANGUAGE)
    assert (whole.phone_share, whole.diphone_share, whole.missing_diphones) == (1, 1, ())


POOL = [
    ("cat", [["K", "AE", "T"]]),
    ("dog", [["D", "AO", "G"]]),
    ("add", [["AE", "D"]]),
    ("cat, dog", [["K", "AE", "T"], ["D", "AO", "G"]]),
    ("foreign", [["X", "Y"]]),
]


def test_the_first_sentence_is_the_one_that_adds_most_for_its_length():
    def value(runs):
        have = sounds_in(runs).diphones
        return sum(LANGUAGE.diphones.get(each, 0) for each in have) / sum(len(run) for run in runs)

    first = next_sentences(Sounds(), LANGUAGE, POOL, 1)[0]
    assert value(dict(POOL)[first.text]) == pytest.approx(max(value(runs) for _, runs in POOL))


def test_what_was_chosen_or_heard_already_adds_less():
    texts = [each.text for each in next_sentences(Sounds(), LANGUAGE, POOL)]
    assert "foreign" not in texts and set(texts) == {"cat", "dog", "add", "cat, dog"}
    heard = next_sentences(sounds_in([["D", "AO", "G"]] * 9), LANGUAGE, POOL)
    assert "dog" not in [each.text for each in heard]
    assert all(("D", "AO") not in each.new_diphones for each in heard)


def test_what_they_add_falls_from_one_to_the_next_and_is_near_the_best_choice():
    pool = [(f"{a}{b}{c}", [[a, b, c]]) for a, b, c in combinations("ABCDEFGH", 3)]
    language = sounds_in(runs[0] for _, runs in pool)
    chosen = next_sentences(Sounds(), language, pool, 3)
    gains = [each.gain for each in chosen]
    assert gains == sorted(gains, reverse=True)

    def covered(runs):
        have = sounds_in(runs).diphones
        return sum(language.diphones[each] for each in have)

    by_text = dict(pool)
    greedy = covered(by_text[each.text][0] for each in chosen)
    best = max(covered(runs[0] for _, runs in three) for three in combinations(pool, 3))
    assert greedy >= 0.63 * best


def test_a_large_pool_takes_no_time():
    pool = [(str(n), [[chr(65 + (n * k) % 39) for k in range(1, 30)]]) for n in range(3000)]
    language = sounds_in(runs[0] for _, runs in pool)
    assert len(next_sentences(Sounds(), language, pool, 50)) == 50
