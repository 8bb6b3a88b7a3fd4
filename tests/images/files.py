"""Picture files that tests build for themselves, byte by byte where Pillow would not write them."""

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageCms

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    """Let Pillow write a picture."""
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def noise(width: int = 48, height: int = 32, seed: int = 0) -> Image.Image:
    """Draw a picture whose rows and columns all differ."""
    return Image.fromarray(np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def png(width: int, height: int, depth: int, kind: int, values: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """Write a PNG of any depth; `values` are the rows without filter bytes, all of one length."""
    length = len(values) // height
    rows = b"".join(b"\0" + values[row * length : (row + 1) * length] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def with_red_and_green_swapped(profile: bytes) -> bytes:
    """Make the profile of a device whose first channel shines green and whose second shines red."""
    return profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)


def ink_profile(full_cyan: tuple[int, int, int]) -> bytes:
    """Make a CMYK profile by whose table paper is white, full cyan alone is one Lab colour, all other ink is black.

    An ICC lut8Type (ICC.1:2001, 6.5.8) with two grid points for each ink, cyan turning slowest.
    """
    lab = [(0, 0, 0)] * 16
    lab[0], lab[8] = (100, 0, 0), full_cyan
    grid = bytes(byte for light, a, b in lab for byte in (round(light * 2.55), a + 128, b + 128))
    identity = struct.pack(">9i", *(0x10000 if i % 4 == 0 else 0 for i in range(9)))
    ramp = bytes(range(256))
    table = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + identity + ramp * 4 + grid + ramp * 3
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    offset = 128 + 4 + 2 * 12
    tags = struct.pack(">I4sII4sII", 2, b"A2B0", offset + 20, len(table), b"wtpt", offset, 20)
    body = tags + white + table
    head = struct.pack(">I4sI4s4s4s12x4s", 128 + len(body), b"none", 0x02400000, b"prtr", b"CMYK", b"Lab ", b"acsp")
    head += b"\0" * 28 + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + body


def without_adobe_marker(jpeg: bytes) -> bytes:
    """Take the marker away by which Adobe's programs say that their ink is inverted."""
    start = jpeg.index(b"\xff\xee")
    length = struct.unpack(">H", jpeg[start + 2 : start + 4])[0]
    return jpeg[:start] + jpeg[start + 2 + length :]


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
