package org.appealdesk.console.fx;

/**
 * Whether something can be done now, and if not, why.
 *
 * @param isAllowed whether it can be done
 * @param whyNot the reason in the agent's language; empty when allowed
 */
public record Availability(boolean isAllowed, String whyNot) {

    /** It can be done. */
    public static final Availability ALLOWED = new Availability(true, "");

    /** It cannot be done; {@code reason} is in the agent's language and says what would make it possible. */
    public static Availability because(String reason) {
        return new Availability(false, reason);
    }
}
