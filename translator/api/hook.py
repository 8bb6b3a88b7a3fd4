"""The one hook of a plugin, and the version of the seam it is written against."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    from translator.api.family import Family

API_VERSION = (1, 0)
"""Major and minor. A family written for (major, minor) runs on a host with the same major and no smaller minor."""

GROUP = "translator"
"""The entry-point group, and the name of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


class FamilySpec:
    """What a plugin may implement."""

    @hookspec
    def translator_families(self) -> Sequence[type["Family[Any]"]]:
        """Return the Family classes of this plugin; import no torch on the way."""
        raise AssertionError("a specification is never called")
