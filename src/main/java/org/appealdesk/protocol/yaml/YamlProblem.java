package org.appealdesk.protocol.yaml;

/**
 * A mistake in a file, told so that its author can mend it.
 *
 * @param file name of the file as the user knows it
 * @param line from 1
 * @param column from 1, in characters
 * @param path where in the document, such as {@code reasons.OTHER.sides[0]}; empty for the document itself
 * @param what what is wrong
 * @param expected what would be right, without a full stop
 */
public record YamlProblem(String file, int line, int column, String path, String what, String expected) {

    /** Such as {@code strict.yaml:12:15: “10” is not a duration (expected a duration such as 90s, 10m or 1h30m)}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + " (expected " + expected + ")";
    }
}
