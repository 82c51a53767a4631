package org.appealdesk.protocol;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.TradeParty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strikes phone and account numbers, devices, and the digests of callers' codes, out of an event, for who may read the case but
 * not reach its parties. Of numbers only the last few characters stay, by which a number that is known otherwise can be
 * recognised. What parties write in their own words is left as it is. Safe for use by several threads.
 */
public final class Masking {

    private static final char STRUCK = '•';

    /** So long that what stays gives the number away to nobody. */
    private static final int LONG = 10;

    private static final int SHORT = 7;

    private static final Set<String> PHONE = members(PhoneNumber.class);
    private static final Set<String> ACCOUNT = members(PaymentAccount.class);
    private static final Set<String> PARTY = members(TradeParty.class);
    private static final Set<String> CODE = members(CallerCode.class);

    /** Without any of these there is nothing to strike. */
    private static final List<String> MARKS = List.of("\"asTyped\"", "\"holder\"", "\"device\"", "\"digest\"");

    private Masking() {}

    /**
     * The event as it may be read without being the case's owner.
     *
     * @param event canonical JSON of an event, see {@link EventJson}
     * @return canonical JSON of an event too; the same text when there is nothing to strike out
     */
    public static String mask(String event) {
        // Few events have any, and reading all the others would be in vain.
        if (MARKS.stream().noneMatch(event::contains)) {
            return event;
        }
        JsonNode tree = Json.MAPPER.readTree(event);
        mask(tree);
        return Json.canonical(tree);
    }

    private static void mask(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            Set<String> members = Set.copyOf(object.propertyNames());
            if (members.equals(PHONE)) {
                // A number in E.164 that is none any more must not look like one.
                object.put("asTyped", strike(object.get("asTyped"))).putNull("e164");
            } else if (members.equals(ACCOUNT)) {
                object.put("number", strike(object.get("number")));
            } else if (members.equals(PARTY)) {
                if (object.path("device").isString()) {
                    object.put("device", strike(object.get("device")));
                }
            } else if (members.equals(CODE)) {
                // Six digits are soon tried through; nothing of the digest stays.
                object.put("digest", String.valueOf(STRUCK));
            }
        }
        tree.forEach(Masking::mask);
    }

    /** As long as before, so that striking twice is the same as once. */
    private static String strike(JsonNode text) {
        int[] characters = text.stringValue().codePoints().toArray();
        int kept = characters.length >= LONG ? 4 : characters.length >= SHORT ? 3 : 0;
        Arrays.fill(characters, 0, characters.length - kept, STRUCK);
        return new String(characters, 0, characters.length);
    }

    private static Set<String> members(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
