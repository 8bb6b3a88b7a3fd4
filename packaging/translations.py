"""Translations of the window: gather its texts into the .ts files, and compile these into the .qm files it loads.

    python packaging/translations.py

The texts are read from the code as it is parsed, because `lupdate` does not see those that pass through a module's own
`_tr`, nor the words of a Config, which forms translate when they are built, nor the sentences of the rooms below, which
the window recognises by their templates. Translations that are there are kept, texts that are gone are dropped, new
ones are marked unfinished.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import PySide6
from sentences import gather

from translator.api import Config, Family, fields
from translator.gui.sentences import CONTEXT as OF_SENTENCES
from translator.gui.sentences import TEMPLATES

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "translator" / "gui"
LANGUAGES = WINDOW / "languages"
OF_CONFIGS = "Config"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Text = tuple[str, str]
"""A context, which is the name of a class or a word that the code gives, and a text in English."""


def main() -> int:
    """Bring every language up to date and return 1 while one has texts that nobody translated."""
    sentences = sentence_texts()
    write_templates(sentences)
    texts = window_texts() | config_texts() | sentences
    missing = 0
    for path in sorted(LANGUAGES.glob("translator_*.ts")):
        update(path, texts)
        compile_to(path, path.with_suffix(".qm"))
        untranslated = [text for text, translation in read(path).items() if not translation]
        missing += len(untranslated)
        print(f"{path.name}: {len(texts)} texts, {len(untranslated)} not translated")
        for context, source in untranslated:
            print(f"  {context}: {source}")
    return 1 if missing else 0


def window_texts() -> set[Text]:
    """Return the texts in the code of the window."""
    return {text for path in sorted(WINDOW.rglob("*.py")) for text in Gatherer(path).texts()}


def config_texts() -> set[Text]:
    """Return the words of families, measures, presets, and of every Config that a form shows: groups, names and all."""
    from translator.gui.field import name_of
    from translator.lab.presets import PRESETS

    words = {words for family in families() for words in (family.title, family.summary)} | measure_words()
    words |= {words for preset in PRESETS.values() for words in (preset.title, preset.shows)}
    for config in configs():
        for setting in fields(config):
            words |= {setting.group, name_of(setting), setting.description, setting.unit, *setting.choices}
    return {(OF_CONFIGS, word) for word in words if word}


def measure_words() -> set[str]:
    """Return what measures are called, and how they are explained."""
    from translator.evaluate.paired import PAIRED
    from translator.evaluate.score import MEASURES

    words = {words for measure in MEASURES.values() for words in (measure.title, measure.explained)}
    return words | {measure.title for measure in PAIRED.values()}


def sentence_texts() -> set[Text]:
    """Return the templates of what the rooms below say."""
    return {(OF_SENTENCES, text) for text in gather()}


def write_templates(texts: Iterable[Text], path: Path = TEMPLATES) -> None:
    """Write the templates that the window recognises sentences by, one in a line."""
    path.write_text("".join(f"{text}\n" for _, text in sorted(texts)), encoding="utf-8", newline="\n")


def configs() -> Iterator[type[Config]]:
    """Return the Configs of the families that come with the program, and those that pages of the window show."""
    from translator.data.settings import DataSettings
    from translator.evaluate.judging import Judging
    from translator.gui.convert.panel import OutputFolder
    from translator.gui.settings import DesktopConfig
    from translator.infer.pipeline import Conversion
    from translator.infer.samples import Sampling
    from translator.lab.experiment import LabConfig
    from translator.latent.walk import Walking
    from translator.train.settings import MachineSettings, TrainSettings

    yield from (family.Config for family in families())
    yield from (DataSettings, TrainSettings, MachineSettings, Conversion, Sampling, Judging, LabConfig, Walking)
    yield from (OutputFolder, DesktopConfig)


def families() -> list[Family[Any]]:
    """Return the families that come with the program."""
    from translator.registry.catalogue import catalogue

    entries = catalogue().families.values()
    return [entry.family for entry in entries if type(entry.family).__module__.startswith("translator_")]


class Gatherer:
    """The texts of one file of Python.

    Found are `self.tr(...)` in a class, `QCoreApplication.translate(context, ...)`, and calls of a function of the same
    file that does nothing but hand its argument to the latter.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._passing = dict(self._passing_functions())

    def texts(self) -> Iterator[Text]:
        """Return the texts with their contexts; raises ValueError for one that is not written out."""
        yield from self._within(self._tree, "")

    def _within(self, node: ast.AST, of_class: str) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            name = child.name if isinstance(child, ast.ClassDef) else of_class
            if isinstance(child, ast.Call):
                yield from self._of_call(child, name)
            elif isinstance(child, ast.Attribute) and child.attr == "tr" and getattr(node, "func", None) is not child:
                raise self._complaint(child, "tr under another name is not found; call self.tr")
            if not (isinstance(child, ast.FunctionDef) and child.name in self._passing):
                yield from self._within(child, name)

    def _of_call(self, call: ast.Call, of_class: str) -> Iterator[Text]:
        match call.func:
            case ast.Attribute(attr="translate") if isinstance(call.args[0], ast.Name):
                return  # What a context under a name holds does not stand in the window's code: see `sentence_texts`.
            case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
                context, words = of_class, call.args[:1]
            case ast.Attribute(attr="tr"):
                raise self._complaint(call, "tr of another object has no context that can be read; use self.tr")
            case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                context, words = next(self._literals(call.args[0])), call.args[1:2]
            case ast.Name(id=name) if name in self._passing:
                # The words of Configs are not in the window's code; they come from `fields`.
                context, words = self._passing[name], [] if self._passing[name] == OF_CONFIGS else call.args[:1]
            case _:
                return
        yield from ((context, text) for word in words for text in self._literals(word))

    def _literals(self, node: ast.expr) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=other):
                yield from self._literals(body)
                yield from self._literals(other)
            case _:
                raise self._complaint(node, "a text to translate must be written out")

    def _passing_functions(self) -> Iterator[tuple[str, str]]:
        """Return the name and the context of each function that only translates its one argument."""
        for node in self._tree.body:
            match node:
                case ast.FunctionDef(name=name, args=ast.arguments(args=[ast.arg(arg=given)])):
                    context = _passes_to(node.body[-1], given)
                    if context:
                        yield name, context

    def _complaint(self, node: ast.expr, words: str) -> ValueError:
        return ValueError(f"{self._path}, line {node.lineno}: {words}.")


def _passes_to(statement: ast.stmt, given: str) -> str:
    """Return the context of `return QCoreApplication.translate(context, given)`, "" for another statement."""
    match statement:
        case ast.Return(
            value=ast.Call(
                func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), ast.Name(id=name)]
            )
        ) if name == given:
            return context
    return ""


def read(path: Path) -> dict[Text, str]:
    """Return the translations in a .ts file, "" for an unfinished one."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): _finished(message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def _finished(message: ET.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ""
    return translation.text or ""


def update(path: Path, texts: Iterable[Text]) -> None:
    """Write the texts into a .ts file, which may be empty or not there yet, with the translations that it has.

    A text that moved to another context keeps its translation where all its contexts agreed on one.
    """
    known = read(path) if path.exists() and path.stat().st_size else {}
    agreed: dict[str, set[str]] = {}
    for (_, source), words in known.items():
        agreed.setdefault(source, set()).add(words)
    moved = {source: next(iter(words)) for source, words in agreed.items() if len(words) == 1}
    write(path, {text: known.get(text) or moved.get(text[1], "") for text in texts})


def write(path: Path, translations: dict[Text, str]) -> None:
    """Write a .ts file, ordered by context and text."""
    language = path.stem.partition("_")[2]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (name, source), translation in sorted(translations.items()):
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        written = ET.SubElement(message, "translation")
        if translation:
            written.text = translation
        else:
            written.set("type", "unfinished")
    ET.indent(root, "    ")
    path.write_text(HEADER + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file with the lrelease that comes with PySide6."""
    beside = target.with_suffix(".new")  # A window that runs has the file mapped into its memory.
    subprocess.run([str(lrelease()), "-silent", str(source), "-qm", str(beside)], check=True)
    beside.replace(target)


def lrelease() -> Path:
    """Return the path of Qt's compiler of translations."""
    folder = Path(PySide6.__file__).parent
    return folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


if __name__ == "__main__":
    sys.exit(main())
