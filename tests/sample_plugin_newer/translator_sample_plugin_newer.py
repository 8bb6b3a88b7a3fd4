"""A plugin written for a plugin API that this program does not have yet."""

from translator.api import Config, Family, hookimpl


class Tomorrow(Family[Config]):
    """A family of the future."""

    id = "tomorrow"
    title = "Tomorrow"
    summary = "Needs a later Translator."
    data = "single"
    Config = Config
    api_version = (99, 0)


@hookimpl
def translator_families() -> list[type[Tomorrow]]:
    """Return the families of this plugin."""
    return [Tomorrow]
