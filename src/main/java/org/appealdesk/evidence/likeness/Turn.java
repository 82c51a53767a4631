package org.appealdesk.evidence.likeness;

/** The eight ways to lay a picture down: perhaps mirrored left to right, then turned clockwise. */
public enum Turn {
    UPRIGHT(false, 0),
    QUARTER(false, 1),
    HALF(false, 2),
    THREE_QUARTERS(false, 3),
    MIRRORED(true, 0),
    MIRRORED_QUARTER(true, 1),
    MIRRORED_HALF(true, 2),
    MIRRORED_THREE_QUARTERS(true, 3);

    private final boolean isMirrored;
    private final int quarters;

    Turn(boolean isMirrored, int quarters) {
        this.isMirrored = isMirrored;
        this.quarters = quarters;
    }

    Luminance of(Luminance picture) {
        Luminance turned = isMirrored ? picture.mirrored() : picture;
        for (int quarter = 0; quarter < quarters; quarter++) {
            turned = turned.quarter();
        }
        return turned;
    }

    Profiles of(Profiles profiles) {
        Profiles turned = isMirrored ? profiles.mirrored() : profiles;
        for (int quarter = 0; quarter < quarters; quarter++) {
            turned = turned.quarter();
        }
        return turned;
    }
}
