"""Writing plugins to find: real modules and real distributions."""

import zipfile
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from textwrap import dedent

from translator.api.hook import GROUP
from translator.registry.sources import HOST

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


def own_plugins() -> list[str]:
    """Return the names of the program's own plugins, in the order they are listed."""
    return sorted(point.name for point in metadata.distribution(HOST).entry_points.select(group=GROUP))


def write_family(folder: Path, module: str, family: str, *, before: str = "") -> Path:
    """Write a module with one family into a plugin folder; `before` is run first when it is imported."""
    path = folder / f"{module}.py"
    path.write_text(family_text(family, before=before), encoding="utf-8")
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


def family_text(family: str, *, before: str = "") -> str:
    """Return the text of a module with one family."""
    return dedent(before) + dedent(FAMILY).replace("{id}", family)


def write_wheel(
    folder: Path,
    name: str,
    version: str,
    modules: Mapping[str, str],
    entry_points: Mapping[str, str] | None = None,
    needs: Sequence[str] = (),
) -> Path:
    """Write a wheel: modules by name, entry points of the group `translator`, and requirements."""
    folder.mkdir(exist_ok=True)
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info"
    about = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}", *(f"Requires-Dist: {need}" for need in needs)]
    files = {f"{module}.py": text for module, text in modules.items()}
    files[f"{info}/METADATA"] = "\n".join(about) + "\n"
    files[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    if entry_points:
        lines = "\n".join(f"{key} = {value}" for key, value in entry_points.items())
        files[f"{info}/entry_points.txt"] = f"[translator]\n{lines}\n"
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for inside, text in files.items():
            wheel.writestr(inside, text)
    return path


def write_plugin(
    folder: Path, version: str = "1.0", *, family: str = "sepia", before: str = "", needs: Sequence[str] = ()
) -> Path:
    """Write the wheel of the plugin translator-FAMILY, in the module FAMILY_plugin."""
    module = f"{family}_plugin"
    modules = {module: family_text(family, before=before)}
    return write_wheel(folder, f"translator-{family}", version, modules, {family: module}, needs)
