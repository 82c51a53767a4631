package org.appealdesk.engine.dossier;

/**
 * A short word that support puts on a case to find it again. It decides nothing, and parties never see it.
 *
 * @param value one line of 1 to {@link #MAX_LENGTH} characters without blanks around it
 */
public record Tag(String value) implements Comparable<Tag> {

    /** In characters. */
    public static final int MAX_LENGTH = 40;

    public Tag {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not a tag: “" + value + "”");
        }
    }

    /** Whether this can be a tag as it is. */
    public static boolean fits(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.equals(value.strip())
                && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
