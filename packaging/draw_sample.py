"""Draw the sample picture that the window offers to try a Model on: a village by day, larger than those of the demo.

Run as `python packaging/draw_sample.py [FILE]`.
"""

import sys
from pathlib import Path

from draw_demo import DAY, Scene
from PIL import Image

SIZE = 768
SEED = 7
"""Two houses, well apart; no scene of the demo has this seed."""


def main(path: Path) -> None:
    """Draw the picture into a PNG file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(Scene(DAY, SEED, SIZE).draw()).save(path, optimize=True)


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else root / "assets" / "samples" / "village.png")
