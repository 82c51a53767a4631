package org.appealdesk.engine.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case: one order and the appeals on it, of which at most one is open.
 *
 * @param version events folded so far
 * @param profile the rules an appeal filed now would be pinned to
 * @param banned parties whose notices no longer arrive (edge 16)
 * @param current the newest appeal, open or ended; null when nobody has filed
 */
public record CaseFile(
        long version,
        Order order,
        ProfileRef profile,
        Ledger ledger,
        Set<Side> banned,
        @Nullable Appeal current) {
    public CaseFile {
        banned = Set.copyOf(banned);
    }

    public CaseFile with(Order next) {
        return new CaseFile(version, next, profile, ledger, banned, current);
    }

    public CaseFile with(Ledger next) {
        return new CaseFile(version, order, profile, next, banned, current);
    }

    public CaseFile with(Appeal next) {
        return new CaseFile(version, order, profile, ledger, banned, next);
    }

    public CaseId id() {
        return order.number();
    }

    /** All appeals on the order, oldest first. */
    public List<Appeal> appeals() {
        return Stream.concat(ledger.ended().stream(), Stream.ofNullable(current))
                .toList();
    }

    /** The newest appeal, open or ended. */
    public Optional<Appeal> appeal() {
        return Optional.ofNullable(current);
    }

    public Optional<Appeal> openAppeal() {
        return appeal().filter(Appeal::open);
    }

    /** The rules that hold: the open or last appeal's, else the order's. */
    public ProfileRef governing() {
        return current == null ? profile : current.facts().profile();
    }
}
