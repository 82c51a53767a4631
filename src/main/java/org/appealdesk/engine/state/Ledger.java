package org.appealdesk.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * What an order remembers across its appeals.
 *
 * @param gatePassed sides that passed the contact-first gate since their last filing (R2)
 * @param refileFrom first instant at which a side that cancelled may file again (R21)
 * @param ended appeals that ended, oldest first, without the current one
 * @param letters all messages, whoever wrote them (e20)
 * @param calls how many phone calls support has logged; they are numbered from 1
 */
public record Ledger(
        Set<Side> gatePassed, Map<Side, Refile> refileFrom, List<Appeal> ended, Correspondence letters, int calls) {
    public static final Ledger EMPTY = new Ledger(Set.of(), Map.of(), List.of(), Correspondence.EMPTY, 0);

    public Ledger {
        gatePassed = Set.copyOf(gatePassed);
        refileFrom = Map.copyOf(refileFrom);
        ended = List.copyOf(ended);
    }

    public Ledger passGate(Side side) {
        Set<Side> sides = new HashSet<>(gatePassed);
        sides.add(side);
        return new Ledger(sides, refileFrom, ended, letters, calls);
    }

    /** The gate is for one filing; the next one asks for it again. */
    public Ledger useGate(Side side) {
        Set<Side> sides = new HashSet<>(gatePassed);
        sides.remove(side);
        return new Ledger(sides, refileFrom, ended, letters, calls);
    }

    public Ledger mustWait(Side side, @Nullable Instant from) {
        Map<Side, Refile> waits = new HashMap<>(refileFrom);
        waits.put(side, new Refile(from));
        return new Ledger(gatePassed, waits, ended, letters, calls);
    }

    public Ledger file(Appeal over) {
        List<Appeal> all = new ArrayList<>(ended);
        all.add(over);
        return new Ledger(gatePassed, refileFrom, all, letters, calls);
    }

    public Ledger with(Correspondence next) {
        return new Ledger(gatePassed, refileFrom, ended, next, calls);
    }

    public Ledger withCall() {
        return new Ledger(gatePassed, refileFrom, ended, letters, calls + 1);
    }

    /** @param from null when the profile allows no second appeal */
    public record Refile(@Nullable Instant from) {}
}
