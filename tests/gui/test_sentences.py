"""Sentences of the rooms below in the language of the window: found by their templates, with their values untouched."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from translator.data.health import examine
from translator.data.settings import DataSettings
from translator.errors import TranslatorError
from translator.gui.column_words import column_words
from translator.gui.control_words import in_words
from translator.gui.sentences import said, templates
from translator.images.codec import decode
from translator.jobs.queue import Queue
from translator.models.library import Library
from translator.registry.catalogue import find_family
from translator.train.recipe import Recipe
from translator.train.run import Run

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import sentences  # noqa: E402

PROSE = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}")
"""Three words of English."""
PLACE = re.compile(r"\{(\d+)(?::(\w+))?\}")
CHOICE = re.compile(r"\{([^{}|]*)\|[^{}]*\}")
"""Values that are words of the window themselves, which nothing may translate."""
A_PATH, A_NUMBER = "/home/Köln/pictures-of-cats.png", "1,067"


def filled(template: str) -> str:
    """Return a sentence of a template: numbers, a path that looks like words, and words that nobody knows."""
    values = {"number": A_NUMBER, "words": "zyx", None: A_PATH}
    text = CHOICE.sub(lambda found: found[1], template)
    return PLACE.sub(lambda found: values[found[2]], text).replace("{{", "{").replace("}}", "}")


def test_a_sentence_is_said_with_its_values_untouched(in_chinese: None) -> None:
    assert said(f"{A_PATH} cannot be read: Permission denied.") == f"无法读取 {A_PATH}：没有权限。"
    assert said("The run pictures has no checkpoint yet; train it a little longer.").startswith("训练记录 pictures ")


def test_words_in_a_sentence_are_said_too(in_chinese: None) -> None:
    report = (
        "3 of 1,067 pictures of cats are grey and the others in colour; keep one kind, because the networks learn the "
    )
    assert said(f"{report}mixture.").startswith("cats 的 1,067 张图片中的 3 张为灰度图")


def test_several_sentences_are_said_one_by_one(in_chinese: None) -> None:
    assert said("The measurement was stopped. A checkpoint was saved at 12 images.") == (
        "测量已停止。已在 12 张图像处保存检查点。"
    )


def test_flags_and_commands_are_settings_and_pages(in_chinese: None) -> None:
    sentence = "There is no run called x, neither here nor in runs; `translator runs` lists them."
    assert in_words(sentence) == "此处和 runs 中都没有名为 x 的训练记录；“训练”页面会列出训练记录。"
    assert "“裁剪尺寸”" in in_words("crop_size 70 is no multiple of 4, which this GAN needs; use --crop-size 68.")


def test_clauses_and_counts_that_end_in_a_stop_are_said(in_chinese: None) -> None:
    assert said("3 converted, 1 failed, 0 skipped.") == "3 个已转换，1 个失败，0 个已跳过。"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("day to dusk", "day 到 dusk"),
        ("day again", "还原的 day"),
        ("dusk as dusk", "dusk 作为 dusk"),
        ("real", "真实"),
        ("7", "7"),
    ],
)
def test_titles_of_samples_keep_the_names_of_domains(in_chinese: None, title: str, words: str) -> None:
    assert column_words(title) == words


@pytest.mark.parametrize(
    "text", ["", "Something of a plugin that nobody knows.", "horses of zebras", "已完成", "is 3: x. y", "a; b"]
)
def test_what_is_not_known_stays_as_it_is(in_chinese: None, text: str) -> None:
    assert said(text) == text


@pytest.mark.parametrize("text", ["Training", "/x/a.png cannot be read: Permission denied."])
def test_english_stays_as_it_is(qapp: object, text: str) -> None:
    assert said(text) == text


def test_every_template_is_found_and_keeps_values(in_chinese: None) -> None:
    """Whichever template answers: every value is there as often as before, and no English is left between them."""
    for template in templates():
        if template.is_short:
            continue
        sentence = filled(template.text)
        answer = said(sentence)
        for value in (A_PATH, A_NUMBER, "zyx"):
            assert answer.count(value) == sentence.count(value), template.text
        rest = re.sub(rf"`[^`]*`|{A_PATH}|zyx", "", answer)
        assert PROSE.search(rest) is None, (template.text, answer)


def unreadable_picture(folder: Path) -> None:
    path = folder / "pictures of cats.png"
    path.write_text("nothing")
    decode(path)


def unknown_setting(folder: Path) -> None:
    DataSettings.parse({"crop_sise": 3}, str(folder / "pictures of cats.png"))


def wrong_value(folder: Path) -> None:
    DataSettings.parse({"crop_size": -1}, str(folder / "pictures of cats.png"))


def damaged_recipe(folder: Path) -> None:
    path = folder / "pictures of cats.png"
    path.write_text("[]")
    Recipe.read(path)


def no_run(folder: Path) -> None:
    Run.open(folder / "pictures of cats.png")


def no_model(folder: Path) -> None:
    Library(folder).find(str(folder / "pictures of cats.png"))


@pytest.mark.parametrize(
    "fail",
    [unreadable_picture, unknown_setting, wrong_value, damaged_recipe, no_run, no_model],
    ids=lambda f: f.__name__,
)
def test_a_real_error_is_chinese_and_names_its_file(
    in_chinese: None, tmp_path: Path, fail: Callable[[Path], None]
) -> None:
    with pytest.raises(TranslatorError) as caught:
        fail(tmp_path)
    answer = in_words(str(caught.value))
    assert str(tmp_path / "pictures of cats.png") in answer
    assert PROSE.search(answer.replace("pictures of cats", "")) is None, answer


def test_errors_of_the_registry_and_the_queue_are_chinese(in_chinese: None, tmp_path: Path) -> None:
    with pytest.raises(TranslatorError) as family:
        find_family("cyclegam")
    assert in_words(str(family.value)) == "没有名为 cyclegam 的模型家族；是否指 cyclegan？"
    queue = Queue(tmp_path / "jobs.json", {}, {})
    with pytest.raises(TranslatorError) as job:
        queue.job("7")
    assert queue.close(5)
    assert in_words(str(job.value)) == "队列中没有任务 7；它已被移除。"


def test_a_health_report_is_chinese(in_chinese: None, tmp_path: Path) -> None:
    for name, sizes in {"a": [(64, 48), (300, 20)], "b": [(32, 32)] * 3}.items():
        (tmp_path / name).mkdir()
        for number, size in enumerate(sizes):
            Image.new("RGB", size, (number * 40, 90, 10)).save(tmp_path / name / f"{number}.png")
    (tmp_path / "a" / "cut.png").write_bytes((tmp_path / "a" / "0.png").read_bytes()[:60])
    settings = DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b"))
    for finding in examine("unpaired", settings).judge(settings).findings:
        answer = in_words(finding.sentence)
        assert answer != finding.sentence
        assert PROSE.search(answer) is None, answer
        assert sorted(re.findall(r"\d+", answer)) == sorted(re.findall(r"\d+", finding.sentence))


def gathered(tmp_path: Path, code: str) -> set[str]:
    room = tmp_path / "translator"
    room.mkdir()
    (room / "errors.py").write_text("class RoomError(Exception):\n    pass\n")
    (room / "room.py").write_text(code)
    return sentences.gather([room]) - sentences.FOREIGN - sentences.OF_SYSTEM


def test_sentences_are_followed_through_names_functions_and_constants(tmp_path: Path) -> None:
    code = """
from translator.data.wording import count, verb

ADVICE = {"a": "lower the batch", "b": "close programs"}

def check(path, kind, n, size, error):
    hint = f"; did you mean {path.stem}?" if n else "."
    if size:
        raise RoomError(f"{path} holds {n:,} of {size:.0%}{hint}")
    raise RoomError(f"{count(n, 'file')} {verb(n, 'is', 'are')} bad: {error}; {ADVICE[kind]} or {_more()}.")

def _more() -> str:
    return "buy memory"
"""
    assert gathered(tmp_path, code) == {
        "{0} holds {1:number} of {2:number}{3:words}",
        "; did you mean {0}?",
        "{0:words} {is|are} bad: {1:words}; {2:words} or {3:words}.",
        "{0:number} file",
        "{0:number} files",
        "lower the batch",
        "close programs",
        "buy memory",
    }


def test_what_only_programmers_read_is_no_sentence(tmp_path: Path) -> None:
    code = '''
"""A text of the file."""
NAME = "library.json"

def check(path):
    """Check a file and say so."""
    if not path:
        raise ValueError(f"a path is needed for {path}")
    raise RoomError(path)
'''
    assert gathered(tmp_path, code) == set()
