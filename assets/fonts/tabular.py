"""Makes the console's fonts out of Inter's static ones: tabular digits baked in.

JavaFX has no font-feature-settings, and Inter's default digits differ in width, so countdowns would
tremble and amounts would not line up. This maps the digits to their tabular forms, keeps the scripts the
console writes (Latin with Vietnamese, Greek, Cyrillic, punctuation, currency, arrows, shapes), and names
the result "Inter Tabular" so that an Inter installed on the machine never takes its place. The semi-bold
is entered as the family's bold: it is the weight the screens use.

Usage: python3 tabular.py FOLDER_WITH_INTER_OTF        (needs fonttools; writes beside this file)
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
FACES = [
    ("Inter-Regular.otf", "Regular", 400),
    ("Inter-Italic.otf", "Italic", 400),
    ("Inter-SemiBold.otf", "Bold", 700),
]
KEPT = [(0x20, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x27BF), (0xFB01, 0xFB02)]


def tabular_digits(font):
    gsub = font["GSUB"].table
    lookups = next(r.Feature.LookupListIndex for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    forms = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            forms.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            glyph = table.cmap.get(code)
            if glyph in forms:  # subtables may share one map, already done
                table.cmap[code] = forms[glyph]
    # The semi-bold's tabular digits differ by a few units: make them equal.
    digits = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    width = font["hmtx"][digits[0]][0]
    for glyph in digits:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def rename(font, style, weight):
    full = f"{FAMILY} {style}"
    names = {1: FAMILY, 2: style, 3: full, 4: full, 6: full.replace(" ", "")}
    font["name"].names = [n for n in font["name"].names if n.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    os2.fsSelection = {"Regular": 0x40, "Bold": 0x20, "Italic": 0x01}[style]
    font["head"].macStyle = {"Regular": 0, "Bold": 1, "Italic": 2}[style]
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = names[6]
        cff.topDictIndex[0].FullName = full
        cff.topDictIndex[0].FamilyName = FAMILY
        cff.topDictIndex[0].Weight = style


def main(source):
    here = pathlib.Path(__file__).parent
    for file, style, weight in FACES:
        font = TTFont(source / file)
        tabular_digits(font)
        options = subset.Options(layout_features=["kern", "ccmp", "mark", "mkmk", "locl"], name_IDs=["*"], notdef_outline=True)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[c for low, high in KEPT for c in range(low, high + 1)])
        subsetter.subset(font)
        rename(font, style, weight)
        font.save(here / f"InterTabular-{style}.otf")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
