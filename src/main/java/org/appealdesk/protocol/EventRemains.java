package org.appealdesk.protocol;

import java.util.List;
import java.util.OptionalLong;
import org.appealdesk.engine.trade.CaseId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What stays of an event whose content was purged: where it stood, what kind it was, when it happened, and the hash it was
 * sealed with. Nothing of it names a person. Whoever still has the content can prove by the hash, and the one before it,
 * that it is the purged one, see {@link HashChain#next}.
 *
 * @param version within its case
 * @param at as the event says it, in ISO 8601
 * @param kind the event's name in its JSON
 * @param hash 64 hexadecimal digits
 */
public record EventRemains(CaseId caseId, long version, String at, String kind, String hash) {

    /** Remains and the seal over them, as stored. */
    public record Sealed(EventRemains remains, String seal) {}

    /**
     * Reads them from an event, also from one that only a newer program knows.
     *
     * @param hash the event's
     * @throws IllegalArgumentException when it is no event at all
     */
    public static EventRemains of(CaseId caseId, String event, String hash) {
        try {
            JsonNode tree = Json.MAPPER.readTree(event);
            JsonNode version = tree.path("version");
            JsonNode at = tree.path("at");
            JsonNode kind = tree.path("event").path("type");
            if (version.isIntegralNumber() && at.isString() && kind.isString()) {
                return new EventRemains(caseId, version.longValue(), at.stringValue(), kind.stringValue(), hash);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an event: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("Not an event: it has no version, no time or no kind");
    }

    /** The seal that follows on another: remains are chained as events are. */
    public String sealedAfter(String previous) {
        return HashChain.next(previous, Json.canonical(this));
    }

    /**
     * Checks the remains of one case.
     *
     * @param events in the order of their versions
     * @param lastHash of the case's newest event
     * @param lastSeal the newest seal
     * @return the first version that does not follow from those before it; the one behind the last when some are missing
     *     at the end; empty when all is as it was left
     */
    public static OptionalLong firstBroken(List<Sealed> events, String lastHash, String lastSeal) {
        String seal = HashChain.START;
        String hash = HashChain.START;
        long version = 0;
        for (Sealed event : events) {
            version++;
            seal = event.remains().sealedAfter(seal);
            hash = event.remains().hash();
            if (event.remains().version() != version || !seal.equals(event.seal())) {
                return OptionalLong.of(version);
            }
        }
        return seal.equals(lastSeal) && hash.equals(lastHash) ? OptionalLong.empty() : OptionalLong.of(version + 1);
    }
}
