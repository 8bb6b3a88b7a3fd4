"""Tokens: every colour, distance, radius and size of type of the window, light and dark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #rrggbb."""

    is_dark: bool
    ground: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    selected: str
    good: str
    warn: str
    bad: str
    canvas: str
    checker: str


LIGHT = Tokens(
    is_dark=False,
    ground="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E2E5EA",
    text="#1A1E24",
    muted="#5F6875",
    accent="#3D5BF5",
    on_accent="#FFFFFF",
    hover="#ECEEF2",
    selected="#E7EBFE",
    good="#1B7F46",
    warn="#9A5B00",
    bad="#C9372C",
    canvas="#E9EBEF",
    checker="#DDE0E6",
)

DARK = Tokens(
    is_dark=True,
    ground="#15171C",
    surface="#1D2027",
    raised="#262A33",
    line="#313744",
    text="#E9EBEE",
    muted="#98A1AE",
    accent="#8197FF",
    on_accent="#10131C",
    hover="#272C36",
    selected="#2A3150",
    good="#4CC38A",
    warn="#F5B84B",
    bad="#FF7B72",
    canvas="#0E0F12",
    checker="#16181D",
)

CURVES_LIGHT = (
    "#3D5BF5",
    "#C9372C",
    "#1B7F46",
    "#9A5B00",
    "#8A3FC7",
    "#0B7A8F",
    "#B8327D",
    "#5F6875",
    "#6B7F00",
    "#0A5CB8",
)
CURVES_DARK = (
    "#8197FF",
    "#FF7B72",
    "#4CC38A",
    "#F5B84B",
    "#C795FF",
    "#4FC3D9",
    "#F58BC8",
    "#98A1AE",
    "#B9CC3D",
    "#5AA7FF",
)
"""Colours of curves, told apart from each other and from their ground."""

SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32 = 4, 8, 12, 16, 24, 32
RADIUS_CONTROL, RADIUS_CARD = 6, 10
CAPTION_PX, BODY_PX, SECTION_PX, TITLE_PX = 11, 13, 15, 20
ICON_PX = 18
RAIL_PX = 84
STRIP_PX = 40
INSPECTOR_PX = 300
MOTION_MS = 120
