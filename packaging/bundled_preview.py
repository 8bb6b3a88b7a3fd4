"""Give the bundled Model the bundled sample picture as its preview: training crops are too small to tell what it does.

Run as `python packaging/bundled_preview.py` after the Model was exported into assets/models.
"""

from translator import paths
from translator.export.preview import side_by_side
from translator.images.codec import decode
from translator.images.resize import fit, resize
from translator.infer.engine import Engine
from translator.models.file import read_card, write_model

SIDE_PX = 320
"""The Model is shown at this size: large enough that its lines are lines, small enough for a preview."""


def main() -> None:
    """Translate the sample picture and write it into the Card of every bundled Model."""
    picture = decode(paths.asset("samples/village.png")).pixels
    height, width = picture.shape[:2]
    before = resize(picture, *fit(width, height, SIDE_PX))
    for path in sorted(paths.asset("models").glob("*.onnx")):
        after = Engine(path).run(before[None])[0]
        card = read_card(path).model_copy(update={"preview": side_by_side(before, after)})
        write_model(path, path.read_bytes(), card)
        print(path)


if __name__ == "__main__":
    main()
