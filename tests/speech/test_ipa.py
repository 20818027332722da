"""Sounds as ARPABET and as IPA."""

import pytest

from studio.errors import StudioError
from studio.speech.ipa import ipa_of, phones_of_ipa, phones_typed
from studio.speech.pronunciation import PHONES


def test_every_phone_comes_back_from_ipa() -> None:
    assert [phones_of_ipa(ipa_of(phone)) for phone in PHONES] == list(PHONES)


@pytest.mark.parametrize(
    ("ipa", "phones"),
    [
        ("/həˈloʊ/", "HH AH L OW"),
        ("ˈtʃɜːtʃ", "CH ER CH"),
        ("[ˈʃtʁaːsə]", "SH T R AA S AH"),
        ("t͡ʃiːz", "CH IY Z"),
        ("naɪt", "N AY T"),
        ("ɪç", "IH K"),
    ],
)
def test_ipa_as_people_write_it_is_understood(ipa: str, phones: str) -> None:
    assert phones_of_ipa(ipa) == phones


def test_typed_phones_lose_stress_and_get_capitals() -> None:
    assert phones_typed(" hh ah0  l OW1 ") == "HH AH L OW"


@pytest.mark.parametrize("wrong", ["HH QQ", "", "  "])
def test_a_wrong_phone_is_named(wrong: str) -> None:
    with pytest.raises(StudioError, match=r"QQ is no phone|at least one sound"):
        phones_typed(wrong)


def test_a_sign_that_is_no_sound_is_named() -> None:
    with pytest.raises(StudioError, match="“7”"):
        phones_of_ipa("h7")
    with pytest.raises(StudioError, match="at least one sound"):
        phones_of_ipa("ˈ")
