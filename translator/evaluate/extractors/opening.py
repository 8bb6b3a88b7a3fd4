"""Opening: an extractor by its name or by its file."""

from pathlib import Path

from translator.errors import DataError
from translator.evaluate.builtin import NAME as BUILTIN
from translator.evaluate.builtin import Builtin
from translator.evaluate.extractor import Extractor
from translator.evaluate.extractors.graph import OnnxGraph, Reading
from translator.images.filename import shown
from translator.jobs.progress import Control, Report, silent

NAMES = (BUILTIN, "fid", "clean-fid")
"""Names of extractors; a path that ends with .safetensors or .onnx is one as well."""


def open_extractor(
    name: str = BUILTIN,
    *,
    weights: Path | None = None,
    reading: Reading | None = None,
    device: str = "cpu",
    report: Report = silent,
    control: Control | None = None,
) -> Extractor:
    """Open the extractor of that name, or the one in the file of that path.

    "fid" and "clean-fid" are the published Inception, from the file `weights` or fetched once; CLIP and DINOv2 are
    *.safetensors with their config.json, any other network is *.onnx, read as `reading` says; "builtin" needs nothing.
    Raises DataError for what is missing or is not what it should be.
    """
    path = Path(name)
    match path.suffix.lower():
        case ".safetensors":
            from translator.evaluate.extractors.huggingface import HuggingFace

            return HuggingFace(path, device=device)
        case ".onnx":
            return OnnxGraph(path, reading)
    if name == BUILTIN:
        return Builtin()
    if name in NAMES:
        from translator.evaluate.extractors.inception import Inception

        return Inception("legacy" if name == "fid" else "clean", weights, device=device, report=report, control=control)
    raise DataError(
        f"There is no extractor {shown(path)}; use {', '.join(NAMES)}, or the path of a .safetensors file of CLIP or "
        "DINOv2, or of an .onnx file."
    )
