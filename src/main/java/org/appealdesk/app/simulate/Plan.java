package org.appealdesk.app.simulate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import org.appealdesk.engine.trade.CaseId;

/**
 * Which appeals there will be: any number of them, and the same ones whenever the same seed and scenarios are given.
 * From an order's number can be told which appeal of the plan it is about, if any. Immutable.
 */
final class Plan {
    /**
     * One appeal of the plan.
     *
     * @param index from 0
     * @param seed of its people and files
     */
    record Casting(long index, String scenario, CaseId order, long seed) {}

    /** As the exchange's order numbers begin. */
    private static final String PREFIX = "22";

    private static final int TAG_DIGITS = 8;
    private static final int PLACE_DIGITS = 10;
    private static final BigInteger PLACES = BigInteger.TEN.pow(PLACE_DIGITS);
    /** Has no factor in common with the places, so that every appeal gets one of its own; the order looks like none. */
    private static final BigInteger STEP = BigInteger.valueOf(6_180_339_887L);

    private static final BigInteger STEP_BACK = STEP.modInverse(PLACES);

    private final List<String> scenarios;
    private final long mixed;
    private final String tag;
    private final BigInteger first;

    /** @param scenarios the names of those to be played, at least one */
    Plan(long seed, List<String> scenarios) {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("A plan has scenarios");
        }
        this.scenarios = List.copyOf(scenarios);
        var random =
                new SplittableRandom(seed + ((long) String.join(",", scenarios).hashCode() << 32));
        mixed = random.nextLong();
        tag = padded(random.nextLong(100_000_000L), TAG_DIGITS);
        first = BigInteger.valueOf(random.nextLong(PLACES.longValueExact()));
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    Casting casting(long index) {
        long place =
                BigInteger.valueOf(index).multiply(STEP).add(first).mod(PLACES).longValueExact();
        return new Casting(
                index,
                scenario(index),
                new CaseId(PREFIX + tag + padded(place, PLACE_DIGITS)),
                new SplittableRandom(mixed + index).nextLong());
    }

    /** All scenarios come before one comes again. */
    private String scenario(long index) {
        List<String> round = new ArrayList<>(scenarios);
        Collections.shuffle(round, new Random(mixed + index / scenarios.size()));
        return round.get((int) (index % scenarios.size()));
    }

    /** Which appeal that order is about; empty when it is none of this plan. */
    OptionalLong indexOf(CaseId order) {
        String number = order.value();
        if (!number.matches(PREFIX + tag + "[0-9]{" + PLACE_DIGITS + "}")) {
            return OptionalLong.empty();
        }
        BigInteger place = new BigInteger(number.substring(PREFIX.length() + TAG_DIGITS));
        return OptionalLong.of(
                place.subtract(first).multiply(STEP_BACK).mod(PLACES).longValueExact());
    }
}
