# SPDX-License-Identifier: Apache-2.0
"""Vietnamese in the fonts and code pages of before Unicode, as characters of Latin-1."""

import unicodedata

_LETTERS = (
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
    "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ"
)

# The small letters of TCVN 5712; the fonts whose names end in H show them as capitals.
_TCVN3 = bytes.fromhex(
    "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbcccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9acea"
    "ebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfeae"
).decode("latin-1")
_TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))

_VNI = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä "
    "ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ "
    "AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ "
    "Ì Æ Ó Í Ò OØ OÛ OÕ OÙ OÏ OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î Ñ"
).split()

_SMALL = _LETTERS[: len(_LETTERS) // 2]
_TO_TCVN3 = dict(zip(_SMALL, _TCVN3, strict=True))
_TO_VNI = dict(zip(_LETTERS, _VNI, strict=True))
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def tcvn3(text: str) -> str:
    """TCVN3 (ABC): capitals with a tone have no place and become small letters."""
    return "".join(
        _TCVN3_CAPITALS.get(letter) or _TO_TCVN3.get(letter) or _TO_TCVN3.get(letter.lower()) or letter for letter in text
    )


def tcvn3_font(text: str) -> str:
    """The font in which a text looks right: capitals need one of their own."""
    return ".VnTimeH" if text.isupper() else ".VnTime"


def tcvn3_in_font(text: str) -> str:
    """TCVN3 for a cell that has its font: a text in capitals is written small."""
    return tcvn3(text.lower()) if tcvn3_font(text) == ".VnTimeH" else tcvn3(text)


def vni(text: str) -> str:
    """VNI-Windows: two characters a letter."""
    return "".join(_TO_VNI.get(letter, letter) for letter in text)


def windows1258(text: str) -> bytes:
    """Code page 1258: the tone stands behind its letter."""
    encoded = bytearray()
    for letter in text:
        try:
            encoded += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(part for part in parts if part in _TONES)
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part != tone))
            encoded += (base + tone).encode("cp1258")
    return bytes(encoded)
