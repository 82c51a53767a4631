package org.appealdesk.backend.config;

/**
 * Something wrong in the settings.
 *
 * @param place file, line and column, or the variable, or the flag
 * @param what is wrong; never the value of a secret
 * @param expected what would be right, without a full stop
 */
public record Mistake(String place, String what, String expected) {

    /** Such as {@code backend.yaml:3:7: found “many” (expected a whole number from 5 to 500)}. */
    @Override
    public String toString() {
        return place + ": " + what + " (expected " + expected + ")";
    }
}
