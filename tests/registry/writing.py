"""Writing plugins to find: real modules and real distributions."""

from pathlib import Path
from textwrap import dedent

FAMILY = """
    from translator.api import Config, Family, Field, hookimpl

    class Settings(Config):
        width: int = Field(8, "Channels.", ge=1)

    class Sample(Family[Settings]):
        id = "{id}"
        title = "Sample"
        summary = "A family."
        data = "single"
        Config = Settings

        def networks(self, config, facts): ...
        def optimizers(self, config, nets): ...
        def step(self, nets, batch, ctx): ...
        def exports(self, config, nets, facts): ...

    @hookimpl
    def translator_families():
        return [Sample]
"""


def write_family(folder: Path, module: str, family: str, *, before: str = "") -> Path:
    """Write a module with one family into a plugin folder; `before` is run first when it is imported."""
    path = folder / f"{module}.py"
    path.write_text(dedent(before) + dedent(FAMILY).replace("{id}", family), encoding="utf-8")
    return path


def write_module(folder: Path, module: str, text: str) -> Path:
    """Write a module into a plugin folder."""
    path = folder / f"{module}.py"
    path.write_text(dedent(text), encoding="utf-8")
    return path


def write_distribution(folder: Path, name: str, version: str, entry_points: dict[str, str]) -> Path:
    """Write the metadata of a distribution, as pip install --target does, whose modules lie beside it already."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    points = "\n".join(f"{key} = {value}" for key, value in entry_points.items())
    (info / "entry_points.txt").write_text(f"[translator]\n{points}\n")
    modules = "".join(f"{path.name},,\n" for path in folder.glob("*.py"))
    (info / "RECORD").write_text(f"{modules}{info.name}/RECORD,,\n")
    return info
