"""Makes the fonts of this folder and prints their sizes; README.md says from what, and how it is called."""

import hashlib
import sys
from copy import copy
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes, save_font
from fontTools.ttLib import TTFont

# Each cut: its files, family and weight, how far a line reaches above and below its base, and the file of its origin. The
# sans reaches less far than there, by the same at either end: so lines stand where they would, and names on the map closer.
CUTS = [
    ("serif-regular", "Knackpunkt Serif", 400, (1036, 335), "source-serif/TTF/SourceSerif4-Regular.ttf"),
    ("serif-bold", "Knackpunkt Serif", 700, (1036, 335), "source-serif/TTF/SourceSerif4Subhead-Bold.ttf"),
    ("sans-regular", "Knackpunkt Sans", 400, (924, 250), "source-sans/TTF/SourceSans3-Regular.ttf"),
    ("sans-semibold", "Knackpunkt Sans", 600, (924, 250), "source-sans/TTF/SourceSans3-Semibold.ttf"),
]

# The page's files, by script. style/fonts.css says the same letters.
SCRIPTS = {
    "latin": "U+0020-007E,U+00A0-00AC,U+00AE-00FF,U+0131,U+0152-0153,U+02BC,U+2009,U+2010-2011,U+2013-2014,U+2018-201A,U+201C-201E,"
    "U+2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2212",
    "latin-ext": "U+0100-012B,U+012E-0130,U+0134-0151,U+0154-0165,U+0168-017F",
    "cyrillic": "U+0301,U+0401,U+0404,U+0406-0407,U+040E,U+0410-044F,U+0451,U+0454,U+0456-0457,U+045E,U+0490-0491,U+20B4,"
    "U+2116",
}

# Pictures have one file for all, and of letters also the rest of Cyrillic, raised and lowered figures, and every space.
PICTURES = ["serif-bold", "sans-regular", "sans-semibold"]
ALL = ",".join(SCRIPTS.values()) + ",U+0400-045F,U+2002-200A,U+2012,U+2015,U+2020,U+2070,U+2074-2079,U+2080-2089"

# Marks above letters, kerning, and what keeps an f from running into the next letter. Figures are tabular.
FEATURES = ["ccmp", "kern", "mark", "mkmk", "liga"]


def font_of(family, weight, reach, file):
    font = TTFont(file)
    for table in font["cmap"].tables:
        # A narrow space that does not break is as wide as one that does; others are spaces.
        for letter, like in [(0x202F, 0x2009), (0x2011, 0x2010), *((0x2002 + step, 0x20) for step in range(9))]:
            if table.isUnicode() and letter not in table.cmap and like in table.cmap:
                table.cmap[letter] = table.cmap[like]
    # The apostrophe of Ukrainian has a shape of its own, or what is copied from a printed page has it for every other one.
    shape = font.getBestCmap()[0x2019]
    font["glyf"]["apostrophe.uk"] = copy(font["glyf"][shape])
    font["hmtx"]["apostrophe.uk"] = font["hmtx"][shape]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x02BC] = "apostrophe.uk"
    # A narrow space keeps a figure from its unit: a sixth of an em, as in German setting. The originals have an eighth.
    for letter in [0x2009, 0x202F]:
        font["hmtx"][font.getBestCmap()[letter]] = (167, 0)
    # "Source" is a reserved name: what is changed has one of its own.
    style = "Bold" if weight > 400 else "Regular"
    names = font["name"]
    names.names = [one for one in names.names if one.nameID in [0, 13, 14]]
    said = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    above, below = reach
    heads, metrics = font["hhea"], font["OS/2"]
    metrics.usWeightClass = weight
    heads.ascent = metrics.sTypoAscender = metrics.usWinAscent = above
    metrics.usWinDescent = below
    heads.descent = metrics.sTypoDescender = -below
    return font


def write(font, unicodes, out, flavor=None):
    wanted = parse_unicodes(unicodes)
    lacking = [f"U+{letter:04X}" for letter in wanted if letter not in font.getBestCmap()]
    if lacking:
        sys.exit(f"{out} lacks {lacking}")
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.flavor = flavor
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    save_font(font, out, options)
    bytes = Path(out).read_bytes()
    print(f"| `{out}` | {len(bytes)} | `{hashlib.sha256(bytes).hexdigest()}` |")


for name, family, weight, reach, file in CUTS:
    origin = Path(sys.argv[1]) / file
    for script, unicodes in SCRIPTS.items():
        write(font_of(family, weight, reach, origin), unicodes, f"{name}-{script}.woff2", "woff2")
    if name in PICTURES:
        write(font_of(family, weight, reach, origin), ALL, f"{name}.ttf")
