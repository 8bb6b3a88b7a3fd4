"""What a file is, by its first bytes: the allow-list of picture formats, and advice for files that are something else.

The extension is never asked. Formats that hold programs, layers or camera data (EPS, PDF, PSD, raw) are left out on
purpose: what Pillow can make of them is a preview or runs an interpreter.
"""

import re

HEAD = 512
"""How many first bytes `identify` and `advice` want to see."""

_PICTURES = {
    "JPEG": rb"\xff\xd8\xff",
    "PNG": rb"\x89PNG\r\n\x1a\n",
    "GIF": rb"GIF8[79]a",
    "WEBP": rb"RIFF....WEBP",
    # The size of the second header follows, or any text that starts with BM would be a picture.
    "BMP": rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0",
    "TIFF": rb"II\x2a\0(?!....CR\x02)|MM\0\x2a|II\x2b\0\x08\0|MM\0\x2b\0\x08",
    "AVIF": rb"....ftyp(avif|avis)|....ftyp(mif1|msf1).{4,64}?avi[fs]",
    "JPEG2000": rb"\xff\x4f\xff\x51|\0\0\0\x0cjP  \r\n\x87\n",
    "PPM": rb"P[1-6]\s+[0-9#]|Pf\s+[0-9]",
}

_OTHERS = {
    "an HEIC picture, which is not read here; save it as JPEG or PNG first": (
        rb"....ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)"
    ),
    "a JPEG XL picture, which is not read here; save it as PNG first": rb"\xff\x0a|\0\0\0\x0cJXL ",
    "an SVG drawing, which has no pixels; export it as PNG first": (
        rb"(\xef\xbb\xbf)?\s*(<\?xml.*?\?>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE svg.*?>\s*)?<svg[\s>]"
    ),
    "a raw camera file; develop it and save it as JPEG or TIFF first": (
        rb"II\x2a\0....CR\x02|....ftypcrx|FUJIFILMCCD|II(RO|RS|U\0)|\0MRM"
    ),
    "a Photoshop document; save it as PNG or TIFF first": rb"8BPS",
    "a PDF or PostScript document; export its pages as PNG first": rb"%PDF|%!PS|\xc5\xd0\xd3\xc6",
    "an icon file; save it as PNG first": rb"\0\0[\x01\x02]\0|icns",
    "a video, not a picture": rb"....ftyp|RIFF....AVI |\x1a\x45\xdf\xa3|\0\0\x01\xba|OggS",
    "an archive; unpack it first": rb"PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!",
    "a web page, not a picture": rb"\s*<(?i:!DOCTYPE html|html)",
}


def identify(head: bytes) -> str | None:
    """Return the format that the first `HEAD` bytes announce, or None when it is not one that is decoded."""
    return _first(_PICTURES, head)


def advice(head: bytes) -> str | None:
    """Say what a file that is no picture seems to be and what to do with it; None when it cannot be told."""
    return _first(_OTHERS, head)


def _first(signatures: dict[str, bytes], head: bytes) -> str | None:
    return next((name for name, pattern in signatures.items() if re.match(pattern, head, re.DOTALL)), None)
