package org.appealdesk.engine.state;

import java.util.HashSet;
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
 * @param changed version of the last event that changed anything; what is done with evidence changes nothing (e19)
 * @param profile the rules an appeal filed now would be pinned to
 * @param banned parties whose notices no longer arrive (edge 16)
 * @param current the newest appeal, open or ended; null when nobody has filed
 * @param custody what was done with the evidence of all its appeals
 */
public record CaseFile(
        long version,
        long changed,
        Order order,
        ProfileRef profile,
        Ledger ledger,
        Set<Side> banned,
        @Nullable Appeal current,
        Custody custody) {
    public CaseFile {
        banned = Set.copyOf(banned);
    }

    public CaseFile with(Order next) {
        return new CaseFile(version, changed, next, profile, ledger, banned, current, custody);
    }

    public CaseFile with(Ledger next) {
        return new CaseFile(version, changed, order, profile, next, banned, current, custody);
    }

    public CaseFile with(Appeal next) {
        return new CaseFile(version, changed, order, profile, ledger, banned, next, custody);
    }

    public CaseFile with(Custody next) {
        return new CaseFile(version, changed, order, profile, ledger, banned, current, next);
    }

    /** As it is after one more event. */
    public CaseFile at(long next, boolean changes) {
        return new CaseFile(next, changes ? next : changed, order, profile, ledger, banned, current, custody);
    }

    public CaseFile ban(Side side) {
        Set<Side> all = new HashSet<>(banned);
        all.add(side);
        return new CaseFile(version, changed, order, profile, ledger, all, current, custody);
    }

    /** Whether who saw the case at that version has seen all that changed it (edge 10). */
    public boolean isUnchangedSince(long seen) {
        return changed <= seen && seen <= version;
    }

    public CaseId id() {
        return order.number();
    }

    /** All appeals on the order, oldest first. */
    public List<Appeal> appeals() {
        return Stream.concat(ledger.ended().stream(), Stream.ofNullable(current))
                .toList();
    }

    /** A piece of evidence of any of its appeals; copies are none. */
    public Optional<SidedEvidence> evidence(String id) {
        return appeals().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .filter(sided -> sided.evidence().id().equals(id))
                .findFirst();
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
