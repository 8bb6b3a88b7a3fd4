"""Canvas: what is painted where, in every mode, under one zoom and pan."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from translator.gui.canvas import MODES, Canvas
from translator.gui.pane import Pane
from translator.gui.raster import Raster, image_of
from translator.gui.theme import Theme
from translator.gui.view_bar import ViewBar

RED, BLUE, GREEN = (200, 40, 30), (20, 60, 210), (30, 180, 60)


def plain(colour: tuple[int, int, int], height: int = 100, width: int = 200) -> Raster:
    return Raster(np.full((height, width, 3), colour, np.uint8))


def seen(pane: Pane, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour that a pane shows at a place of the picture, given as shares of its size."""
    spot = pane.mapFromScene(QPointF(pane.bounds.width() * x, pane.bounds.height() * y))
    colour = pane.viewport().grab().toImage().pixelColor(spot)
    return colour.red(), colour.green(), colour.blue()


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme()


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> Canvas:
    made = Canvas(theme)
    qtbot.addWidget(made)
    made.resize(640, 360)
    made.show()
    made.set_before(plain(RED))
    made.set_after(plain(BLUE))
    return made


def test_a_raster_keeps_the_pixels_and_smaller_copies() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (700, 1300, 3), np.uint8)
    raster = Raster(pixels)
    assert [level.size() for level in raster.levels] == [QSize(1300, 700), QSize(650, 350), QSize(325, 175)]
    assert raster.image.pixelColor(1299, 3).getRgb()[:3] == tuple(pixels[3, 1299])
    assert raster.at(300).width() == 325
    assert raster.at(326).width() == 650
    assert raster.at(5000).width() == 1300


def test_an_image_does_not_share_memory_with_its_array() -> None:
    pixels = np.full((3, 5, 3), 9, np.uint8)
    image = image_of(pixels[:, ::-1])
    pixels[:] = 0
    assert image.pixelColor(4, 2) == QColor(9, 9, 9)


def test_transparency_shows_a_chequer(qtbot: QtBot, theme: Theme) -> None:
    canvas = Canvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    canvas.show()
    canvas.set_before(Raster(np.full((40, 40, 3), RED, np.uint8), np.zeros((40, 40), np.uint8)))
    shown = canvas.panes[0].viewport().grab().toImage()
    colours = {shown.pixelColor(x, 150).name() for x in range(60, 240)}
    assert colours == {theme.tokens.canvas.lower(), theme.tokens.checker.lower()}


def test_the_slider_parts_before_from_after(canvas: Canvas) -> None:
    assert seen(canvas.panes[0], 0.25, 0.8) == RED
    assert seen(canvas.panes[0], 0.75, 0.8) == BLUE


def test_dragging_the_divider_moves_it(qtbot: QtBot, canvas: Canvas) -> None:
    pane = canvas.panes[0]
    start = QPoint(round(pane.divider()), 40)
    qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(pane.viewport(), QPoint(start.x() + 200, 60))
    qtbot.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(start.x() + 200, 60))
    assert abs(pane.divider() - start.x() - 200) < 2
    assert seen(pane, 0.75, 0.8) == RED
    assert seen(pane, 0.95, 0.8) == BLUE


def test_the_arrow_keys_move_the_divider(qtbot: QtBot, canvas: Canvas) -> None:
    before = canvas.panes[0].divider()
    for _ in range(3):
        qtbot.keyClick(canvas.panes[0], Qt.Key.Key_Left)
    assert canvas.panes[0].divider() < before - 20


def test_side_by_side_has_one_picture_a_pane(canvas: Canvas) -> None:
    canvas.set_mode("side")
    left, right = canvas.panes
    assert left.isVisible() and right.isVisible()
    assert (seen(left, 0.9, 0.5), seen(right, 0.1, 0.5)) == (RED, BLUE)


def test_the_difference_is_four_times_as_bright(canvas: Canvas) -> None:
    canvas.set_before(plain((100, 100, 100)))
    canvas.set_after(plain((110, 95, 100)))
    canvas.set_mode("difference")
    shown = seen(canvas.panes[0], 0.5, 0.5)
    assert all(abs(value - expected) <= 3 for value, expected in zip(shown, (40, 20, 0), strict=True))


def test_two_models_are_compared(canvas: Canvas) -> None:
    canvas.set_other(plain(GREEN))
    canvas.set_mode("compare")
    assert (seen(canvas.panes[0], 0.5, 0.5), seen(canvas.panes[1], 0.5, 0.5)) == (BLUE, GREEN)


@pytest.mark.parametrize("mode", MODES)
def test_space_shows_the_original_while_it_is_held(qtbot: QtBot, canvas: Canvas, mode: str) -> None:
    canvas.set_other(plain(GREEN))
    canvas.set_mode(mode)  # type: ignore[arg-type]
    shown = [pane for pane in canvas.panes if pane.isVisible()]
    qtbot.keyPress(shown[-1], Qt.Key.Key_Space)
    assert [seen(pane, 0.75, 0.8) for pane in shown] == [RED] * len(shown)
    qtbot.keyRelease(shown[-1], Qt.Key.Key_Space)
    assert seen(shown[-1], 0.75, 0.8) != RED


def test_an_outdated_result_is_dimmed_but_there(canvas: Canvas) -> None:
    canvas.set_stale(True)
    dimmed = seen(canvas.panes[0], 0.75, 0.8)
    assert dimmed != BLUE and dimmed[2] > dimmed[0]
    assert seen(canvas.panes[0], 0.25, 0.8) == RED
    canvas.set_stale(False)
    assert seen(canvas.panes[0], 0.75, 0.8) == BLUE


def test_both_panes_show_the_same_place(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_mode("side")
    left, right = canvas.panes
    qtbot.wait(10)
    left.zoom_at(QPointF(40, 90), 5.0)
    start = QPoint(100, 100)
    qtbot.mousePress(right.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(right.viewport(), QPoint(140, 130))
    qtbot.mouseRelease(right.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(140, 130))
    for spot in (QPoint(10, 10), QPoint(150, 200)):
        gap = left.mapToScene(spot) - right.mapToScene(spot)
        assert abs(gap.x()) + abs(gap.y()) < 2 / left.transform().m11()


def test_zooming_keeps_what_is_under_the_pointer(canvas: Canvas) -> None:
    pane = canvas.panes[0]
    spot = QPoint(400, 200)
    under = pane.mapToScene(spot)
    pane.zoom_at(QPointF(spot), 4.0)
    moved = pane.mapToScene(spot) - under
    assert abs(moved.x()) + abs(moved.y()) < 1


def test_fit_and_hundred_percent(canvas: Canvas) -> None:
    canvas.actual_size()
    assert canvas.zoom == pytest.approx(1.0)
    canvas.set_before(plain(RED, 3000, 4000))
    assert canvas.zoom == pytest.approx((360 - 16) / 3000, rel=0.02)
    canvas.resize(320, 360)
    assert canvas.zoom == pytest.approx((320 - 16) / 4000, rel=0.02)
    canvas.zoom_by(2)
    canvas.resize(640, 360)
    assert canvas.zoom == pytest.approx(2 * (320 - 16) / 4000, rel=0.02)


def test_the_zoom_has_ends(canvas: Canvas) -> None:
    for _ in range(60):
        canvas.zoom_by(2)
    assert canvas.zoom <= 64 * canvas.devicePixelRatioF()
    for _ in range(60):
        canvas.zoom_by(0.5)
    assert canvas.zoom > 0


def test_a_result_of_another_size_covers_the_picture(canvas: Canvas) -> None:
    canvas.set_after(plain(BLUE, 400, 800))
    assert seen(canvas.panes[0], 0.99, 0.95) == BLUE


def test_a_new_picture_has_no_result_yet(canvas: Canvas) -> None:
    canvas.set_before(plain(GREEN))
    assert canvas.after is None
    assert seen(canvas.panes[0], 0.75, 0.8) == GREEN


def under_loupe(pane: Pane, dx: int, dy: int = 0) -> tuple[int, int, int]:
    """Return the colour at a distance from where the loupe is, in logical pixels."""
    place = pane._place_of(pane._state.spot).toPoint() + QPoint(dx, dy)
    colour = pane.viewport().grab().toImage().pixelColor(place)
    return colour.red(), colour.green(), colour.blue()


def halved(left: tuple[int, int, int], right: tuple[int, int, int]) -> Raster:
    pixels = np.full((100, 200, 3), left, np.uint8)
    pixels[:, 100:] = right
    return Raster(pixels)


def test_the_loupe_shows_before_and_after_of_one_place(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_before(halved(RED, GREEN))
    canvas.set_after(halved(BLUE, RED))
    pane = canvas.panes[0]
    qtbot.mouseMove(pane.viewport(), pane.mapFromScene(QPointF(100, 50)))
    canvas.set_loupe(True)
    # Two lenses meet under the pointer; the middle of each shows the place of the pointer, where the halves meet.
    assert [under_loupe(pane, dx) for dx in (-150, -50, 50, 150)] == [RED, GREEN, BLUE, RED]
    canvas.set_loupe(False)
    assert under_loupe(pane, 150) == RED and under_loupe(pane, -50) == RED


def test_the_loupe_magnifies_and_the_wheel_makes_it_stronger(canvas: Canvas) -> None:
    stripe = np.full((100, 200, 3), RED, np.uint8)
    stripe[:, 98:102] = GREEN
    canvas.set_before(Raster(stripe))
    canvas.set_after(plain(BLUE))
    canvas.set_mode("side")
    pane = canvas.panes[0]
    canvas._state.point(QPointF(100, 50))
    canvas.set_loupe(True)

    def width() -> int:
        image = pane.viewport().grab().toImage()
        row = pane._place_of(QPointF(100, 50)).toPoint().y()
        line = [image.pixelColor(x, row) for x in range(image.width())]
        return sum(colour.green() > 110 > colour.red() for colour in line)

    first = width()
    assert first == pytest.approx(4 * canvas._state.scale * 3, abs=3)
    canvas._state.strengthen(2)
    assert width() == pytest.approx(2 * first, abs=5)
    canvas._state.strengthen(100)
    assert canvas._state.power == 8


def test_both_panes_show_the_loupe_at_the_same_place(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_after(halved(BLUE, GREEN))
    canvas.set_mode("side")
    left, right = canvas.panes
    canvas.set_loupe(True)
    qtbot.mouseMove(left.viewport(), left.mapFromScene(QPointF(100, 50)))
    assert [under_loupe(right, dx) for dx in (-40, 40)] == [BLUE, GREEN]
    assert under_loupe(left, 40) == RED


def test_z_takes_the_loupe_while_it_is_held(qtbot: QtBot, canvas: Canvas) -> None:
    told: list[bool] = []
    canvas.loupe_changed.connect(told.append)
    qtbot.keyPress(canvas.panes[0], Qt.Key.Key_Z)
    assert canvas.magnifies
    qtbot.keyRelease(canvas.panes[0], Qt.Key.Key_Z)
    assert not canvas.magnifies and told == [True, False]


def test_the_loupe_of_the_button_stays_when_the_keyboard_goes_elsewhere(canvas: Canvas) -> None:
    canvas.set_loupe(True)
    canvas.panes[0].left.emit()
    assert canvas.magnifies


def test_the_zoom_button_says_the_zoom_and_leads_to_others(qtbot: QtBot, canvas: Canvas, theme: Theme) -> None:
    bar = ViewBar(canvas, theme)
    qtbot.addWidget(bar)
    menu = {action.text().split("\t")[0]: action for action in bar.zoom.menu().actions()}
    menu["100 %"].trigger()
    assert bar.zoom.text() == "100 %"
    menu["400 %"].trigger()
    assert (bar.zoom.text(), canvas.zoom) == ("400 %", pytest.approx(4.0))
    menu["Whole picture"].trigger()
    assert bar.zoom.text() == f"{canvas.zoom * 100:.0f} %" != "400 %"
