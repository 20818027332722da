"""Each language says all that the program says, with the same values; the compiled file is its source's."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from studio.ui.translation import Catalogue
from tests.translation.catalogues import FOLDER, main, translations, write
from tests.translation.texts import fields_of, texts_of_program

SOURCES = sorted(FOLDER.glob("*.ts"))


def test_there_is_a_second_language() -> None:
    assert SOURCES


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_every_text_is_translated(source: Path) -> None:
    known = translations(source)
    missing = [(text, place) for text, place in texts_of_program().items() if not known.get(text)]
    assert not missing, (
        f"{len(missing)} texts lack a translation: run make translations, fill in {source.name}"
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_no_translation_says_where_its_text_stands(source: Path) -> None:
    notes = [text for text, said in translations(source).items() if re.match(r"[\w/]+\.py:\d+\|", said)]
    assert not notes, f"{len(notes)} texts have a note of a translator's list instead of a translation"


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_translations_take_the_values_of_their_texts(source: Path) -> None:
    for text, translation in translations(source).items():
        if translation:
            assert fields_of(translation) == fields_of(text), text
            assert translation.endswith("…") == text.endswith("…"), text


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_the_window_reads_what_translators_wrote(source: Path, qapp: QApplication) -> None:
    catalogue = Catalogue()
    assert catalogue.load(str(source.with_suffix(".qm"))), "run make translations"
    for text, translation in translations(source).items():
        assert (catalogue.translate("anything", text) or "") == translation, "run make translations"


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.stem)
def test_names_of_keys_are_qts(source: Path, qapp: QApplication) -> None:
    catalogue = Catalogue()
    assert catalogue.load(str(source.with_suffix(".qm")))
    assert catalogue.translate("RunsList", "Left"), "what is left of a training"
    assert catalogue.translate("QShortcut", "Left") is None, "the arrow"


def test_a_text_that_is_gone_leaves_the_catalogue_and_a_new_one_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tests.translation.catalogues.FOLDER", tmp_path)
    texts = texts_of_program()
    kept = next(iter(texts))
    write(tmp_path / "studio_fr.ts", {"Gone": "Parti", kept: "Texte"}, {"Gone": "x", kept: "y"})
    main([])
    known = translations(tmp_path / "studio_fr.ts")
    assert "Gone" not in known and known[kept] == "Texte" and set(known) == set(texts)
    assert f"{len(texts) - 1} not translated" in capsys.readouterr().out
