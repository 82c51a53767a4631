package org.appealdesk.console.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.words.ActionWords;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.RefusalWords;
import org.appealdesk.engine.trade.CaseId;

/** The agent's own actions that are not finished: refused ones first, then those that wait, in the order they are sent. */
public final class OutboxViewModel {
    private final CaseDesk desk;
    private final LiveWork work;
    private final ScreenTools tools;
    private final Consumer<CaseId> opener;
    private final EngineWords engine;
    private final ActionWords actions;
    private final RefusalWords refusals;

    /** What has become of an action. */
    public enum Standing {
        REFUSED,
        UNSENT,
        UNCONFIRMED
    }

    /**
     * One own action.
     *
     * @param number of the case's appeal, as shown
     * @param what was done, in a line
     * @param text what was written with it; empty when nothing was
     * @param at when it was done
     * @param why it was refused; empty when it was not
     */
    public record Entry(
            String id,
            CaseId about,
            String number,
            String what,
            String text,
            Instant at,
            Standing standing,
            String why) {}

    /** @param opener opens a case */
    public OutboxViewModel(CaseDesk desk, LiveWork work, ScreenTools tools, Consumer<CaseId> opener) {
        this.desk = desk;
        this.work = work;
        this.tools = tools;
        this.opener = opener;
        this.engine = new EngineWords(tools.texts());
        this.actions = new ActionWords(engine);
        this.refusals = new RefusalWords(engine);
    }

    /** All of them; follows what becomes of them and the language. */
    public ObservableValue<List<Entry>> entries() {
        return Bindings.createObjectBinding(
                this::entriesNow, work.ownProperty(), tools.texts().wordingProperty());
    }

    private List<Entry> entriesNow() {
        return Stream.concat(work.refused().stream(), work.waiting().stream())
                .map(this::entry)
                .toList();
    }

    private Entry entry(OwnCommand own) {
        String why = own.state() instanceof OwnCommand.Refused(var refusal) ? refusals.sentence(refusal) : "";
        return new Entry(
                own.id(),
                own.caseId(),
                number(desk, own.caseId(), tools),
                actions.line(own.command().action()),
                actions.text(own.command().action()).orElse(""),
                own.command().timing().receivedAt(),
                standing(own),
                why);
    }

    private static Standing standing(OwnCommand own) {
        return switch (own.state()) {
            case OwnCommand.Refused _ -> Standing.REFUSED;
            case OwnCommand.Waiting _ -> Standing.UNSENT;
            case OwnCommand.Acknowledged _, OwnCommand.Done _ -> Standing.UNCONFIRMED;
        };
    }

    /** The number of the case's appeal; the order's when the case is out of sight. */
    static String number(CaseDesk desk, CaseId id, ScreenTools tools) {
        String number = desk.find(id)
                .flatMap(view -> view.file().appeal())
                .map(appeal -> appeal.facts().number().value())
                .orElse(id.value());
        return tools.texts().formats().grouped(number);
    }

    /** Opens the case of an action that waits. */
    public void open(Entry entry) {
        opener.accept(entry.about());
    }

    /** Sets a refused action beside what happened meanwhile. */
    public Optional<ConflictViewModel> conflict(Entry entry) {
        return entry.standing() == Standing.REFUSED
                ? Optional.of(new ConflictViewModel(entry.id(), desk, work, tools, opener))
                : Optional.empty();
    }
}
