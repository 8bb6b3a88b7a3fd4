"""Write format_N.onnx, the smallest Model of the newest Card format: `python -m tests.models.make_formats`.

Files of older formats are never written again: they are what old programs wrote.
"""

from pathlib import Path

from tests.infer.graphs import IMAGE, LOOP, OUTPUT, STEPS, parsed
from translator.models.card import CARD_FORMAT, Card, ParityEntry, ParityReport
from translator.models.file import write_model

FOLDER = Path(__file__).parent


def newest() -> Card:
    """Return a Card with every field filled in."""
    return Card(
        id="0123456789abcdef0123456789abcdef",
        name="horse2zebra-a2b",
        title="Horse to zebra",
        family="cyclegan",
        family_version=1,
        source_domain="horse",
        target_domain="zebra",
        inputs=(IMAGE.model_copy(update={"multiple_of": 4, "minimum": 8, "trained": (256, 256)}), STEPS),
        outputs=(OUTPUT,),
        whole_image=True,
        classes=("day", "night"),
        vocabulary=("", "begin", "zebra"),
        licence="CC0-1.0",
        data_note="drawn by a program",
        intended_use="tests",
        recipe={"family": "cyclegan", "config": {"blocks": 9}, "data": {"background": "#808080"}},
        images_seen=12_345,
        metrics={"fid": 61.5},
        parity=ParityReport(
            entries=(ParityEntry(size=(256, 320), max_levels=1, mean_levels=0.01, provider="CPU", pictures=4),)
        ),
        preview="iVBORw0KGgo=",
        created="2026-01-02T03:04:05+00:00",
        program="0.1.0",
        precision="float32",
    )


if __name__ == "__main__":
    write_model(FOLDER / f"format_{CARD_FORMAT}.onnx", parsed(LOOP).SerializeToString(), newest())
