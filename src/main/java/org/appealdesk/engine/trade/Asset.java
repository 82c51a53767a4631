package org.appealdesk.engine.trade;

import java.util.regex.Pattern;

/**
 * A currency or crypto asset.
 *
 * @param code upper-case code as the platform writes it, such as {@code VND} or {@code USDT}
 * @param scale number of decimals amounts of it have (VND 0, USDT 2–8)
 */
public record Asset(String code, int scale) {
    /** More decimals than any listed asset has; a larger scale is a mistake in the data. */
    private static final int LARGEST_SCALE = 18;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    public Asset {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An asset code is 2 to 12 capital letters or digits, not “" + code + "”");
        }
        if (scale < 0 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("The scale of " + code + " is 0 to " + LARGEST_SCALE + ", not " + scale);
        }
    }
}
