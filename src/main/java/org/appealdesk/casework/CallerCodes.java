package org.appealdesk.casework;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * Short codes by which a party can tell that a caller is support: the agent says the code on the phone, the party enters it
 * in the exchange's app. A code holds for one case, one party and one agent, and only the newest of a party. The case keeps
 * a digest of it, never the code. Stateless.
 */
public final class CallerCodes {
    /** How long a code holds. */
    public static final Duration VALID = Duration.ofMinutes(5);

    private static final int DIGITS = 6;
    private static final BigInteger MODULUS = BigInteger.TEN.pow(DIGITS);

    private CallerCodes() {}

    /**
     * A new code.
     *
     * @param spoken six digits, to be told and never kept
     * @param kept goes to the case
     */
    public record Issued(String spoken, CallerCode kept) {}

    /** What the party is told. */
    public enum Verdict {
        REAL,
        /** It was real, and its time is over or a newer one was given out. */
        EXPIRED,
        NOT_REAL
    }

    /**
     * Makes a code; it holds once the case has {@link Issued#kept}.
     *
     * @param agent who calls
     * @param random texts that nobody can guess, another one at each call, such as random UUIDs
     */
    public static Issued issue(CaseId caseId, Side side, AgentId agent, Instant now, Supplier<String> random) {
        BigInteger drawn = new BigInteger(1, sha256(random.get()));
        String spoken = String.format(Locale.ROOT, "%0" + DIGITS + "d", drawn.mod(MODULUS));
        String salt = random.get();
        return new Issued(
                spoken, new CallerCode(side, salt, digest(caseId, side, agent, salt, spoken), now.plus(VALID)));
    }

    /**
     * Checks what a party was told. Takes as long for a wrong code as for a right one.
     *
     * @param events of the case, whole, in version order
     * @param typed anything; spaces and dashes are passed over
     */
    public static Verdict check(List<RecordedEvent> events, Side side, String typed, Instant now) {
        String code = typed.replaceAll("[\\s-]", "");
        Verdict verdict = Verdict.NOT_REAL;
        boolean isNewest = true;
        for (RecordedEvent event : events.reversed()) {
            if (event.event() instanceof DossierEvent.CallerCodeIssued(var kept)
                    && kept.side() == side
                    && event.actor() instanceof Actor.Staff staff) {
                boolean isIt = same(kept.digest(), digest(event.caseId(), side, staff.id(), kept.salt(), code));
                if (isIt && verdict == Verdict.NOT_REAL) {
                    verdict = isNewest && now.isBefore(kept.validUntil()) ? Verdict.REAL : Verdict.EXPIRED;
                }
                isNewest = false;
            }
        }
        return verdict;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** No part of what is digested has a line break, so that none can be moved from one to the next. */
    private static String digest(CaseId caseId, Side side, AgentId agent, String salt, String code) {
        return HexFormat.of()
                .formatHex(sha256(String.join("\n", salt, caseId.value(), side.name(), agent.value(), code)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
