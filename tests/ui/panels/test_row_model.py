from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPixmap, QStandardItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import TextDelegate


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    faded: bool = False


def model_of(*rows: Row) -> RowModel:
    model = RowModel(
        [Column("Name", lambda row: row.name), Column("Id", lambda row: str(row.id), number=True)]
    )
    model.set_rows(rows)
    return model


def names(model: RowModel) -> list[str]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


rows = st.lists(st.builds(Row, st.integers(1, 12), st.sampled_from("abc")), unique_by=lambda row: row.id)


@given(rows, rows)
def test_any_rows_become_any_others_and_qt_is_told_rightly(before: list[Row], after: list[Row]) -> None:
    model = model_of(*before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.set_rows(after)

    assert names(model) == [row.name for row in after]
    assert [model.place_of(row.id) for row in after] == list(range(len(after)))
    del tester


def test_only_the_rows_that_changed_are_told(qtbot: QtBot) -> None:
    model = model_of(*(Row(key, "a") for key in range(5)))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    model.set_rows([Row(key, "b" if key == 3 else "a") for key in range(5)])

    assert told == [(3, 3)]


def test_a_persistent_index_follows_its_row_past_an_inserted_one(qtbot: QtBot) -> None:
    model = model_of(Row(1, "one"), Row(3, "three"))
    kept = QPersistentModelIndex(model.index(1, 0))

    model.set_rows([Row(1, "one"), Row(2, "two"), Row(3, "three")])

    assert kept.row() == 2 and kept.data() == "three"


@pytest.mark.parametrize("faded", [True, False])
def test_faded_rows_are_in_a_quieter_colour(faded: bool) -> None:
    model = model_of(Row(1, "one", faded))  # held: an index does not keep its model alive

    colour = model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole)

    assert (colour is not None) is faded


def test_each_cell_tells_a_screen_reader_its_column() -> None:
    model = model_of(Row(1, "one"))

    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Name: one"


def test_a_cell_without_an_alignment_is_painted(qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), "one")
    picture = QPixmap(60, 20)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()  # type: ignore[attr-defined]
    with QPainter(picture) as painter:
        TextDelegate().paint(painter, option, model.index(0, 0))
    assert len({picture.toImage().pixel(x, 10) for x in range(60)}) > 1
