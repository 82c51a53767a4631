package org.appealdesk.console.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.engine.trade.Side;

/**
 * What an agent sent to the parties of one case and can still take back. It belongs to the case and not to its screen, so
 * turning to another tab or closing the case changes nothing: the count goes on. To be used on the FX thread only.
 */
public final class Outgoing {
    /** How long something can be taken back, on the authority's clock. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final ObservableList<OutwardAct> waiting = FXCollections.observableArrayList();
    private final ObservableList<OutwardAct> shown = FXCollections.unmodifiableObservableList(waiting);

    /** What waits, oldest first. */
    public ObservableList<OutwardAct> waiting() {
        return shown;
    }

    /** What was sent last, of all that waits. */
    public Optional<OutwardAct> newest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
    }

    /** Whether a request to that party waits. */
    public boolean asks(Side side) {
        return waiting.stream()
                .anyMatch(act -> act.purpose() == OutwardAct.Purpose.REQUEST
                        && act.letter().to() == side);
    }

    /**
     * Sends all that waits before it returns, because the program ends. What cannot leave then is a draft again
     * at the next start.
     */
    public void sendBeforeEnd() {
        List.copyOf(waiting).forEach(OutwardAct::sendBeforeEnd);
    }

    void add(OutwardAct act) {
        waiting.add(act);
        act.count(() -> waiting.remove(act));
    }
}
