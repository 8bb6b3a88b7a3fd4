"""The languages of the window: every text is translated, and the compiled files are those of the sources."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import translations  # noqa: E402

from translator.api import fields  # noqa: E402
from translator.gui.desk import Desk  # noqa: E402
from translator.gui.field import title  # noqa: E402
from translator.gui.form import Form  # noqa: E402
from translator.gui.pages.settings import SettingsPage  # noqa: E402
from translator.gui.sentences import TEMPLATES  # noqa: E402
from translator.gui.settings import DesktopConfig  # noqa: E402

SOURCES = sorted(translations.LANGUAGES.glob("translator_*.ts"))
PLACEHOLDER = re.compile(r"\{[^{}|]*\}")
"""A place; of {is|are}, which only English asks for, none is left in other languages."""
AGAIN = "run `make translations` and translate what it lists"

each_language = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def texts() -> set[translations.Text]:
    return translations.window_texts() | translations.config_texts() | translations.sentence_texts()


def test_there_is_chinese() -> None:
    assert "translator_zh_CN" in [path.stem for path in SOURCES]


@each_language
def test_every_text_is_translated(source: Path, texts: set[translations.Text]) -> None:
    translated = translations.read(source)
    assert sorted(texts - translated.keys()) == [], f"new texts; {AGAIN}"
    assert sorted(translated.keys() - texts) == [], f"texts that are gone; {AGAIN}"
    assert [text for text, words in translated.items() if not words] == [], f"not translated; {AGAIN}"


def test_the_templates_of_sentences_are_those_in_the_code(texts: set[translations.Text], tmp_path: Path) -> None:
    copy = tmp_path / "sentences.txt"
    translations.write_templates({text for text in texts if text[0] == "Sentences"}, copy)
    assert copy.read_bytes() == TEMPLATES.read_bytes(), "run `make translations`"


@each_language
def test_a_translation_has_the_placeholders_of_its_text(source: Path) -> None:
    unlike = [
        (text, words)
        for (_, text), words in translations.read(source).items()
        if Counter(PLACEHOLDER.findall(text)) != Counter(PLACEHOLDER.findall(words))
    ]
    assert unlike == []


@each_language
def test_the_source_is_in_the_form_that_make_gives_it(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / source.name
    translations.write(copy, translations.read(source))
    assert copy.read_bytes() == source.read_bytes(), "run `make translations`"


@each_language
def test_the_compiled_file_holds_what_its_source_says(source: Path, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    stale = [
        (context, text)
        for (context, text), words in translations.read(source).items()
        if translator.translate(context, text) != words
    ]
    assert stale == [], "run `make translations`"


def test_the_language_setting_loads_it(in_chinese: None, desk: Desk) -> None:
    page = SettingsPage(desk)
    assert page.title() == "设置"
    assert "language" in page.controls
    assert [title(setting) for setting in fields(DesktopConfig)][:2] == ["主题", "语言"]


def test_texts_of_a_class_are_found_by_those_that_inherit_from_it(in_chinese: None) -> None:
    class Special(Form):
        pass

    assert Special([]).tr("Advanced") == "高级"


def test_texts_are_found_in_every_way_that_the_window_writes_them(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text(
        'class Page:\n    def f(self, a):\n        self.tr("One" if a else "Two")\n        _tr("Three")\n'
        '        QCoreApplication.translate("Other", "Four")\n        translated(a)\n\n'
        'def _tr(text):\n    """Say it."""\n    return QCoreApplication.translate("page", text)\n\n'
        'def translated(text):\n    return QCoreApplication.translate("Config", text)\n',
        encoding="utf-8",
    )
    found = set(translations.Gatherer(path).texts())
    assert found == {("Page", "One"), ("Page", "Two"), ("page", "Three"), ("Other", "Four")}


@pytest.mark.parametrize("line", ["self.tr(words)", 'self.tr(f"{count} files")', 'parent.tr("Page")', "tr = self.tr"])
def test_a_text_that_cannot_be_gathered_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "page.py"
    path.write_text(f"class Page:\n    def f(self, words, count, parent):\n        {line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 3"):
        list(translations.Gatherer(path).texts())


def test_translations_survive_a_change_of_the_texts(tmp_path: Path) -> None:
    path = tmp_path / "translator_xx.ts"
    translations.write(path, {("Page", "Old"): "alt", ("Page", '<Kept> & "more"'): '<behalten> & "mehr"'})
    translations.update(path, {("Page", '<Kept> & "more"'), ("Page", "New")})
    assert translations.read(path) == {("Page", '<Kept> & "more"'): '<behalten> & "mehr"', ("Page", "New"): ""}


def test_a_text_that_moves_keeps_the_translation_that_all_its_contexts_share(tmp_path: Path) -> None:
    path = tmp_path / "translator_xx.ts"
    translations.write(path, {("Page", "Save"): "sichern", ("Page", "Next"): "weiter", ("Large", "Next"): "nächstes"})
    translations.update(path, {("Bar", "Save"), ("Bar", "Next")})
    assert translations.read(path) == {("Bar", "Save"): "sichern", ("Bar", "Next"): ""}
