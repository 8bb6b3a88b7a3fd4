"""Draw the demo pictures: villages by day and villages at dusk.

    python packaging/draw_demo.py [FOLDER]

Every scene has its own seed and is drawn under one light only, so the two domains are unpaired. Pixels depend on
nothing but the seed. The folder becomes a data set with trainA and testA (day), trainB and testB (dusk).
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIZE = 96
"""Side of a finished picture in pixels."""
SHARP = 4
"""Shapes are drawn this many times larger and reduced, which smooths their edges."""
TRAIN = 120
HELD_OUT = 8

Colour = tuple[float, float, float]
Point = tuple[float, float]
Placed = tuple[float, float, Callable[[float, float, float], None]]
"""How far below the meadow's edge a thing stands, where it stands, and what draws it."""
Plane = NDArray[np.floating]
Canvas = NDArray[np.float32]


@dataclass(frozen=True)
class Light:
    """How one time of day colours a scene. `tint` and `glow` turn a material's daylight colour into what is seen."""

    sky: tuple[Colour, Colour, Colour]
    disc: Colour
    halo: float
    clouds: Colour
    haze: Colour
    water: tuple[Colour, Colour]
    tint: Colour
    glow: Colour
    glass: Colour
    window_halo: float

    def on(self, material: Colour) -> Colour:
        """Return the colour of a material in this light."""
        red, green, blue = (m * t + g for m, t, g in zip(material, self.tint, self.glow, strict=True))
        return red, green, blue


DAY = Light(
    sky=((84, 152, 224), (142, 196, 240), (216, 236, 248)),
    disc=(255, 250, 214),
    halo=0.55,
    clouds=(255, 255, 255),
    haze=(170, 200, 224),
    water=((120, 182, 224), (62, 128, 190)),
    tint=(1.0, 1.0, 1.0),
    glow=(0, 0, 0),
    glass=(66, 88, 112),
    window_halo=0.0,
)
DUSK = Light(
    sky=((30, 28, 84), (128, 66, 124), (250, 150, 84)),
    disc=(255, 240, 200),
    halo=0.45,
    clouds=(206, 122, 142),
    haze=(112, 62, 108),
    water=((206, 118, 104), (58, 42, 96)),
    tint=(0.52, 0.54, 0.62),
    glow=(6, 6, 34),
    glass=(255, 210, 96),
    window_halo=0.35,
)

WALLS: tuple[Colour, ...] = ((246, 238, 222), (236, 214, 170), (222, 180, 150), (232, 232, 236))
ROOFS: tuple[Colour, ...] = ((186, 74, 54), (152, 66, 52), (110, 84, 78), (198, 104, 62))
LEAVES: tuple[Colour, ...] = ((74, 138, 62), (96, 156, 70), (58, 118, 66), (122, 160, 62))
FIRS: tuple[Colour, ...] = ((38, 92, 66), (48, 104, 62))
MEADOWS: tuple[Colour, ...] = ((128, 184, 84), (146, 194, 92), (112, 172, 86))
HILLS: tuple[Colour, ...] = ((92, 150, 104), (108, 162, 100), (86, 142, 122))
TRUNK: Colour = (104, 76, 54)
DOOR: Colour = (126, 82, 52)
PATH: Colour = (222, 198, 150)


class Scene:
    """One picture being drawn, back to front. Coordinates are shares of the picture's side, y downwards."""

    def __init__(self, light: Light, seed: int, size: int = SIZE) -> None:
        self.light = light
        self.rng = np.random.default_rng(seed)
        self.size = size
        self.side = size * SHARP
        self.canvas: Canvas = np.zeros((self.side, self.side, 3), np.float32)
        self.y, self.x = np.mgrid[0 : self.side, 0 : self.side].astype(np.float32) / self.side

    def draw(self) -> NDArray[np.uint8]:
        """Draw everything and return the finished picture, uint8 [size, size, 3]."""
        horizon = self.rng.uniform(0.46, 0.6)
        self._sky(horizon)
        self._clouds(horizon)
        ground = self._land(horizon)
        lake = bool(self.rng.random() < 0.45)
        if lake:
            self._lake(ground)
        self._things(ground, nearest=0.17 if lake else 0.32)
        smooth = self.canvas.reshape(self.size, SHARP, self.size, SHARP, 3).mean(axis=(1, 3))
        finished: NDArray[np.uint8] = np.clip(np.rint(smooth), 0, 255).astype(np.uint8)
        return finished

    def _sky(self, horizon: float) -> None:
        top, middle, bottom = (np.array(colour, np.float32) for colour in self.light.sky)
        depth = np.clip(self.y / horizon, 0, 1)[..., None]
        upper = top + (middle - top) * np.minimum(depth * 2, 1)
        self.canvas = upper + (bottom - middle) * np.maximum(depth * 2 - 1, 0)
        x, y, radius = self.rng.uniform(0.12, 0.88), self.rng.uniform(0.1, 0.24), self.rng.uniform(0.04, 0.055)
        distance = np.hypot(self.x - x, self.y - y)
        self._blend(self.light.disc, self.light.halo * np.exp(-(((distance - radius).clip(0) / 0.09) ** 1.2)))
        self._blend(self.light.disc, np.clip((radius - distance) * self.side, 0, 1))

    def _clouds(self, horizon: float) -> None:
        for _ in range(self.rng.integers(1, 4)):
            x, y = self.rng.uniform(0, 1), self.rng.uniform(0.08, horizon * 0.6)
            puffs = []
            for _ in range(self.rng.integers(4, 7)):
                width = self.rng.uniform(0.05, 0.1)
                puffs.append(
                    (x + self.rng.uniform(-0.12, 0.12), y + self.rng.uniform(-0.012, 0.012), width, width * 0.4)
                )
            self._blend(self.light.clouds, 0.85 * self._ellipses(puffs, blur=0.008))

    def _land(self, horizon: float) -> NDArray[np.float32]:
        """Draw far hills, near hills and the meadow; return the height of the meadow's edge for each column."""
        haze = np.array(self.light.haze, np.float32)
        for rise, share in ((0.13, 0.62), (0.06, 0.3)):
            colour = np.array(self.light.on(self._pick(HILLS)), np.float32)
            self._below(self._ridge(horizon - rise, 0.05), colour * (1 - share) + haze * share, fade=1.0)
        edge = self._ridge(horizon + 0.04, 0.025)
        self._below(edge, np.array(self.light.on(self._pick(MEADOWS)), np.float32), fade=0.78)
        return edge

    def _lake(self, ground: NDArray[np.float32]) -> None:
        x, y = self.rng.uniform(0.15, 0.85), self.rng.uniform(0.84, 0.93)
        width, height = self.rng.uniform(0.2, 0.34), self.rng.uniform(0.045, 0.07)
        y = max(y, float(ground.max()) + height + 0.02)
        self._blend(self.light.on((206, 196, 150)), self._ellipses([(x, y, width + 0.012, height + 0.01)]))
        far, near = (np.array(colour, np.float32) for colour in self.light.water)
        depth = np.clip((self.y - y + height) / (2 * height), 0, 1)[..., None]
        self._blend(far + (near - far) * depth, self._ellipses([(x, y, width, height)]))

    def _things(self, ground: NDArray[np.float32], nearest: float) -> None:
        """Place houses and trees between the meadow's edge and `nearest`, the farther ones first."""
        things = [*self._houses(nearest), *self._trees(nearest)]
        for below, x, thing in sorted(things, key=lambda placed: placed[0]):
            thing(x, float(ground[int(x * (self.side - 1))]) + below, 0.85 + 2.2 * below)

    def _houses(self, nearest: float) -> Iterator[Placed]:
        count = int(self.rng.integers(1, 4))
        for place in range(count):
            x = 0.1 + 0.8 * (place + self.rng.uniform(0.3, 0.7)) / count
            yield self.rng.uniform(0.04, 0.9 * nearest), x, self._house

    def _trees(self, nearest: float) -> Iterator[Placed]:
        for _ in range(self.rng.integers(3, 7)):
            kind = self._fir if self.rng.random() < 0.5 else self._tree
            yield self.rng.uniform(0.0, nearest), self.rng.uniform(0.02, 0.98), kind

    def _house(self, x: float, y: float, scale: float) -> None:
        width, height = 0.085 * scale * self.rng.uniform(0.9, 1.3), 0.1 * scale * self.rng.uniform(0.9, 1.15)
        wall, roof = self.light.on(self._pick(WALLS)), self.light.on(self._pick(ROOFS))
        self._shadow(x, y, width)
        self._box(x - width, y - height, x + width, y, wall)
        self._box(x + width * 0.35, y - height, x + width, y, _scaled(wall, 0.86))
        eave, ridge, peak = width * 1.14, width * 0.55, y - height - 0.085 * scale * self.rng.uniform(0.8, 1.2)
        self._polygon([(x - eave, y - height), (x + eave, y - height), (x + ridge, peak), (x - ridge, peak)], roof)
        self._box(x - width * 0.17, y - height * 0.58, x + width * 0.17, y, self.light.on(DOOR))
        for place in (-0.62, 0.66):
            self._window(x + place * width, y - height * 0.58, width * 0.19, height * 0.2)

    def _window(self, x: float, y: float, width: float, height: float) -> None:
        if self.light.window_halo:
            far = np.hypot((self.x - x) / (width * 2.6), (self.y - y) / (height * 2.6))
            self._blend(self.light.glass, self.light.window_halo * np.exp(-(far**2) * 2))
        self._box(x - width, y - height, x + width, y + height, self.light.glass)

    def _tree(self, x: float, y: float, scale: float) -> None:
        leaves, crown = self._pick(LEAVES), 0.055 * scale * self.rng.uniform(0.85, 1.2)
        trunk, top = 0.011 * scale, y - 0.07 * scale
        self._shadow(x, y, crown)
        self._box(x - trunk, top, x + trunk, y, self.light.on(TRUNK))
        round_parts = ((0.0, 0.5, 0.9), (-0.5, 0.3, 0.62), (0.5, 0.3, 0.62), (0.0, 1.0, 0.65))
        puffs = [(x + dx * crown, top - dy * crown, r * crown, r * crown) for dx, dy, r in round_parts]
        self._blend(self.light.on(leaves), self._ellipses(puffs))
        lit = self._ellipses([(x - crown * 0.3, top - crown * 0.75, crown * 0.42, crown * 0.4)], blur=0.008)
        self._blend(self.light.on(_scaled(leaves, 1.22)), 0.8 * lit)

    def _fir(self, x: float, y: float, scale: float) -> None:
        needles = self._pick(FIRS)
        width, height = 0.042 * scale * self.rng.uniform(0.85, 1.2), 0.17 * scale * self.rng.uniform(0.85, 1.2)
        self._shadow(x, y, width)
        self._box(x - width * 0.2, y - height * 0.2, x + width * 0.2, y, self.light.on(TRUNK))
        for tier in range(3):
            base, spread = y - height * (0.12 + 0.26 * tier), width * (1 - 0.24 * tier)
            tip = (x, base - height * 0.42)
            self._polygon([(x - spread, base), (x + spread, base), tip], self.light.on(needles))
            lit = self.light.on(_scaled(needles, 1.25))
            self._polygon([(x - spread, base), (x - spread * 0.2, base), tip], lit)

    def _shadow(self, x: float, y: float, width: float) -> None:
        self._blend(
            self.light.on((70, 110, 60)),
            0.55 * self._ellipses([(x + width * 0.25, y, width * 1.3, width * 0.22)], blur=0.004),
        )

    def _ridge(self, height: float, swing: float) -> NDArray[np.float32]:
        x = np.arange(self.side, dtype=np.float32) / self.side
        line = np.full_like(x, height)
        for frequency in (1, 2, 3, 5):
            line += (
                swing / frequency * np.sin(2 * np.pi * (frequency * x * self.rng.uniform(0.5, 1) + self.rng.random()))
            )
        return line.astype(np.float32)

    def _below(self, edge: NDArray[np.float32], colour: NDArray[np.float32], fade: float) -> None:
        depth = np.clip((self.y - edge) / (1 - edge), 0, 1)[..., None]
        self._blend(colour * (1 - (1 - fade) * depth), np.clip((self.y - edge) * self.side, 0, 1))

    def _box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self._polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def _polygon(self, points: list[Point], colour: Colour) -> None:
        image = Image.new("L", (self.side, self.side))
        ImageDraw.Draw(image).polygon([(x * self.side, y * self.side) for x, y in points], fill=255)
        self._blend(colour, np.asarray(image, np.float32) / 255)

    def _ellipses(self, ellipses: list[tuple[float, float, float, float]], blur: float = 0.0) -> Plane:
        image = Image.new("L", (self.side, self.side))
        pen = ImageDraw.Draw(image)
        for x, y, width, height in ellipses:
            box = (x - width, y - height, x + width, y + height)
            pen.ellipse([edge * self.side for edge in box], fill=255)
        if blur:
            image = image.filter(ImageFilter.GaussianBlur(blur * self.side))
        return np.asarray(image, np.float32) / 255

    def _blend(self, colour: Colour | NDArray[np.float32], share: Plane) -> None:
        self.canvas += (np.asarray(colour, np.float32) - self.canvas) * share[..., None]

    def _pick(self, colours: tuple[Colour, ...]) -> Colour:
        return colours[self.rng.integers(len(colours))]


def _scaled(colour: Colour, factor: float) -> Colour:
    red, green, blue = colour
    return red * factor, green * factor, blue * factor


FOLDERS = (("trainA", DAY, TRAIN), ("testA", DAY, HELD_OUT), ("trainB", DUSK, TRAIN), ("testB", DUSK, HELD_OUT))


def scenes() -> Iterator[tuple[str, Scene]]:
    """Give every picture's path inside the data set and the scene to draw; the seed counts through all of them."""
    seed = 0
    for folder, light, count in FOLDERS:
        for number in range(count):
            yield f"{folder}/{'day' if light is DAY else 'dusk'}-{number:03d}.png", Scene(light, seed)
            seed += 1


def main(folder: Path) -> None:
    """Draw all four folders."""
    for name, scene in scenes():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(scene.draw()).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "assets" / "demo")
