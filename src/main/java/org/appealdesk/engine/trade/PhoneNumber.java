package org.appealdesk.engine.trade;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone as a party typed it. Without a country code it is kept, unverified, and blocks nothing (edge 14).
 *
 * @param asTyped what the party typed, never blank
 * @param e164 the number in E.164 ({@code +84912345678}), or null when it could not be derived
 */
public record PhoneNumber(String asTyped, @Nullable String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public PhoneNumber {
        if (asTyped.isBlank()) {
            throw new IllegalArgumentException("A phone number must not be blank");
        }
        if (e164 != null && !E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number: “" + e164 + "”");
        }
    }

    public boolean verified() {
        return e164 != null;
    }
}
