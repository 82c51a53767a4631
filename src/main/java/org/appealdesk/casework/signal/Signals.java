package org.appealdesk.casework.signal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Side;

/** All signals of a case that need no file to be opened. Pure. */
public final class Signals {

    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::kind).thenComparing(signal -> String.valueOf(signal.side()));

    private Signals() {}

    /**
     * The signals of a case, facts before hints.
     *
     * @param events of the case, in version order
     * @param rules of the case, for calling its parties
     * @param links what is known of the other cases
     * @param words reads what the parties wrote
     */
    public static List<Signal> of(
            CaseFile file, List<RecordedEvent> events, ContactRules rules, CaseLinks links, WordRules words) {
        return Stream.of(OrderRules.of(file), outOfReach(events, rules), links.of(file), words.of(Statement.of(events)))
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
    }

    private static List<Signal> outOfReach(List<RecordedEvent> events, ContactRules rules) {
        return Stream.of(Side.values())
                .flatMap(side -> {
                    CallTrail calls = CallTrail.of(events, side, rules);
                    return calls.isOutOfReach()
                            ? Stream.of(Signal.of(
                                    SignalKind.OUT_OF_REACH, side, calls.vain().size()))
                            : Stream.empty();
                })
                .toList();
    }
}
