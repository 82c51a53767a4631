package org.appealdesk.console.words;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;

/** A refusal as a sentence: its facts are put into the places of its text, each as what it is. */
final class RejectionWords {
    private final EngineWords words;

    RejectionWords(EngineWords words) {
        this.words = words;
    }

    String sentence(Rejection rejection) {
        Object[] facts = factsOf(rejection.code()).stream()
                .map(fact -> fact(rejection, fact))
                .toArray();
        return words.text("engine.RejectionCode." + rejection.code().name(), facts);
    }

    /** The facts of a refusal, in the order of the places in its text. */
    static List<String> factsOf(RejectionCode code) {
        return switch (code) {
            case UNKNOWN_CASE,
                    CASE_READ_ONLY,
                    COMMAND_ID_REUSED,
                    ORDER_DIFFERS,
                    GATE_NOT_PASSED,
                    APPEAL_OPEN,
                    NO_OPEN_APPEAL,
                    NO_SECOND_APPEAL,
                    DISPUTE_AMOUNT_DOES_NOT_FIT,
                    ALREADY_ANSWERED,
                    MESSAGE_EMPTY,
                    WRONG_CHANNEL,
                    NOT_IN_SUPPORT,
                    ALREADY_YOURS,
                    NOT_CLAIMED,
                    PARTY_TO_THE_TRADE,
                    NEEDS_SUPERVISOR,
                    RULED_BEFORE,
                    REQUEST_WITHOUT_ITEMS,
                    FINDINGS_MISSING,
                    NO_PROPOSAL,
                    OWN_PROPOSAL,
                    TOO_NEW_TO_APPROVE,
                    NOT_DECIDED,
                    NO_FAILED_EXECUTION,
                    NO_OBJECTION_POSSIBLE -> List.of();
            case PROFILE_UNKNOWN -> List.of("profile");
            case WRONG_ACTOR -> List.of("needed");
            case ORDER_NOT_UNPAID, ORDER_NOT_PAID, ORDER_ENDED, NOTHING_TO_APPEAL -> List.of("status");
            case ORDER_EXPIRED, ANSWER_LATE, DUE_IN_THE_PAST, DUE_NOT_LATER, OBJECTION_LATE -> List.of("due");
            case REMINDED_ALREADY -> List.of("from");
            case CODE_TOO_LONG -> List.of("until");
            case TOO_EARLY_TO_FILE -> List.of("from");
            case TOO_MANY_APPEALS, TOO_MUCH_EVIDENCE -> List.of("maximum");
            case REASON_DOES_NOT_FIT -> List.of("reason", "side");
            case DESCRIPTION_LENGTH -> List.of("limit");
            case EVIDENCE_MISSING -> List.of("minimum");
            case EVIDENCE_KIND_FORBIDDEN -> List.of("name", "accepted");
            case EVIDENCE_TOO_LARGE -> List.of("name", "maximum");
            case EVIDENCE_INCOMPLETE -> List.of("name");
            case EVIDENCE_ID_TAKEN, EVIDENCE_DIFFERS, EVIDENCE_UNKNOWN, MESSAGE_UNKNOWN -> List.of("id");
            case CALL_UNKNOWN -> List.of("number");
            case NOT_AWAITED, WITHDRAWAL_NOT_ALLOWED -> List.of("phase");
            case ALREADY_DECIDED -> List.of("outcome");
            case WORDS_MISSING -> List.of("what");
            case CLAIMED_BY_OTHER -> List.of("owner", "since");
            case LEASE_LOST -> List.of("token", "current");
            case REQUEST_OPEN -> List.of("side", "request");
            case REQUEST_ID_TAKEN, REQUEST_UNKNOWN -> List.of("request");
            case ITEM_UNKNOWN -> List.of("item");
            case STALE_VERSION -> List.of("version", "current");
            case CHECKLIST_OPEN, PARTIES_NOT_CONTACTED -> List.of("missing");
            case OUTCOME_DOES_NOT_FIT -> List.of("outcome", "reason");
            case MEASURE_NOT_IN_TABLE -> List.of("measure", "value");
            case PROPOSAL_WAITS -> List.of("by");
        };
    }

    private String fact(Rejection rejection, String fact) {
        String value = rejection.facts().get(fact);
        if (value == null) {
            return words.text("engine.none");
        }
        return switch (fact) {
            case "due", "from", "since" -> time(value);
            case "status" -> named(OrderStatus.class, value);
            case "reason" -> named(ReasonCode.class, value);
            case "outcome" -> named(Outcome.class, value);
            case "phase" -> words.text("engine.phase." + value);
            case "what" -> words.text("engine.missing." + value);
            case "measure" -> named(MeasureKind.class, value);
            case "side" -> side(rejection.code(), value);
            case "needed" -> words.text("engine.needed." + value);
            case "missing" ->
                rejection.code() == RejectionCode.CHECKLIST_OPEN ? list(Check.class, value) : list(Side.class, value);
            case "maximum" ->
                rejection.code() == RejectionCode.EVIDENCE_TOO_LARGE
                        ? words.formats().bytes(Long.parseLong(value))
                        : value;
            // Numbers, ids, names and own words speak for themselves.
            default -> value;
        };
    }

    /** A side begins a sentence, or stands within one. */
    private String side(RejectionCode code, String value) {
        if (value.equals("BOTH")) {
            return words.text("engine.side.both");
        }
        return code == RejectionCode.REQUEST_OPEN ? named(Side.class, value) : words.inText(Side.valueOf(value));
    }

    private String time(String value) {
        try {
            return words.formats().time(Instant.parse(value));
        } catch (DateTimeParseException notAnInstant) {
            return value;
        }
    }

    private <E extends Enum<E>> String list(Class<E> type, String values) {
        return Arrays.stream(values.split(",", -1))
                .map(String::strip)
                .map(value -> named(type, value))
                .collect(Collectors.joining("; "));
    }

    /** The constant's words; a name that this program does not know is shown as it is rather than hidden. */
    private <E extends Enum<E>> String named(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .map(words::name)
                .orElse(value);
    }
}
