package org.appealdesk.engine.dossier;

import org.jspecify.annotations.Nullable;

/** What a finding rests on (t16): something of the case that anybody can look up. */
public sealed interface Ground {

    /**
     * A piece of evidence, or a part of it.
     *
     * @param region the part; null for the whole piece
     */
    record Evidence(String evidenceId, @Nullable Region region) implements Ground {}

    /** A message of any of the case's chats. */
    record Line(String messageId) implements Ground {}

    /**
     * A phone call of support.
     *
     * @param number 1 for the first one logged in the case
     */
    record Call(int number) implements Ground {}

    /** A whole piece of evidence. */
    static Ground evidence(String id) {
        return new Evidence(id, null);
    }
}
