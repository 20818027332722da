"""Brings the catalogues up to date with the code: ``make translations``, and CATALOGUE=fr begins a new one.

For each language it adds the new texts to resources/translations/studio_<language>.ts, drops those that are
gone, and compiles the file that the window reads. Qt Linguist opens and writes the same files.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.translation.texts import texts_of_program

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
CONTEXT = "studio"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main(languages: list[str]) -> None:
    """Update and compile these catalogues, all there are where none is named; print what is missing."""
    files = [FOLDER / f"studio_{language}.ts" for language in languages] or sorted(FOLDER.glob("*.ts"))
    texts = texts_of_program()
    for file in files:
        known = translations(file)
        write(file, {text: known.get(text, "") for text in texts}, texts)
        compile_catalogue(file, file.with_suffix(".qm"))
        missing = [text for text in texts if not known.get(text)]
        print(f"{file.name}: {len(texts)} texts, {len(missing)} not translated yet")


def translations(file: Path) -> dict[str, str]:
    """What a catalogue has: the English text to its translation, "" where it is not finished."""
    if not file.exists():
        return {}
    found = {}
    for message in ElementTree.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        finished = translation is not None and translation.get("type") is None
        found[message.findtext("source", "")] = (translation.text or "") if finished else ""
    return found


def write(file: Path, entries: dict[str, str], places: dict[str, str]) -> None:
    """Write a catalogue, in the order of the code; what has no translation is marked as unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=file.stem.split("_")[1], sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, translation in entries.items():
        message = ElementTree.SubElement(context, "message")
        # Without the line: a catalogue must not change with every line of code.
        ElementTree.SubElement(message, "extracomment").text = places[text].split(":")[0]
        ElementTree.SubElement(message, "source").text = text
        made = ElementTree.SubElement(message, "translation")
        made.text = translation
        if not translation:
            made.set("type", "unfinished")
    ElementTree.indent(root)
    file.write_text(HEAD + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def compile_catalogue(source: Path, target: Path) -> None:
    """Compile with Qt's own compiler, which PySide6 brings."""
    command = [
        str(Path(sys.executable).with_name("pyside6-lrelease")),
        "-silent",
        str(source),
        "-qm",
        str(target),
    ]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
