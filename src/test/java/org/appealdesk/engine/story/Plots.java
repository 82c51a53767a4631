package org.appealdesk.engine.story;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;

/** What many stories begin with, each with everything before it. */
public final class Plots {
    private Plots() {}

    /** The seller appeals: less arrived than agreed. */
    public static List<Step> sellerFiled() {
        return List.of(seller(passesGate()), files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT));
    }

    /** The buyer appeals: paid, not released. */
    public static List<Step> buyerFiled() {
        return List.of(buyer(passesGate()), files(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED));
    }

    /** The buyer says that the negotiation failed; the case waits for support. */
    public static List<Step> queued() {
        return plus(sellerFiled(), buyer(negotiationFailed()));
    }

    /** Lan has the case. */
    public static List<Step> claimed() {
        return plus(queued(), lan(claims()));
    }

    /** Lan has contacted both parties and done every check. */
    public static List<Step> prepared() {
        return plus(claimed(), preparation());
    }

    private static Step[] preparation() {
        List<Step> steps = new ArrayList<>(List.of(lan(calls(Side.BUYER)), lan(writesTo(Side.SELLER))));
        Arrays.stream(Check.values()).map(check -> lan(ticks(check))).forEach(steps::add);
        return steps.toArray(Step[]::new);
    }

    public static List<Step> ruled(Outcome outcome) {
        return plus(prepared(), lan(rules(outcome)));
    }

    /** Ruled, and carried out by the platform as {@code X1}. */
    public static List<Step> carriedOut(Outcome outcome) {
        return plus(ruled(outcome), platform(executed("X1")));
    }

    public static List<Step> plus(List<Step> before, Step... more) {
        List<Step> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
