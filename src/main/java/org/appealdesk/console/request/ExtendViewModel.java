package org.appealdesk.console.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/** More time for what a party still owes to a request (t12). To be used on the FX thread only. */
public final class ExtendViewModel {
    private final LiveCase live;
    private final RequestTrail.Entry entry;
    private final DueChoice due;
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper(this, "sent");

    /** What something can be wrong with. */
    public enum Field {
        DUE
    }

    /** @param entry the request as it stands */
    public ExtendViewModel(LiveCase live, RequestTrail.Entry entry) {
        this.live = live;
        this.entry = entry;
        this.due = new DueChoice(live);
    }

    public Side side() {
        return entry.state().request().side();
    }

    public TradeParty party() {
        return live.order().party(side());
    }

    /** What the party still owes. */
    public List<InformationItem> owed() {
        return entry.owed();
    }

    /** The due time that holds now. */
    public Instant dueNow() {
        return entry.state().request().dueAt();
    }

    DueChoice due() {
        return due;
    }

    /** What keeps it from being sent; empty when nothing does. */
    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    public ReadOnlyBooleanProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Sends it; for a while it can be taken back. */
    public void send() {
        problems.clear();
        Optional<Instant> until = due.dueAt();
        if (until.isEmpty()) {
            problems.tell(Field.DUE, live.words().text("request.dueUnreadable"));
            return;
        }
        SupportAction action =
                new SupportAction.ExtendRequest(entry.state().request().id(), until.get());
        live.whyNot(action)
                .ifPresentOrElse(whyNot -> problems.tell(Field.DUE, whyNot), () -> send(action, until.get()));
    }

    private void send(SupportAction action, Instant until) {
        String gist =
                live.words().text("request.extend.gist", live.words().formats().dayAndTime(until));
        live.send(new OutwardAct.Letter(action, side(), gist), new OutwardAct.Author() {
            @Override
            public void takenBack() {
                // The request stands as before.
            }

            @Override
            public void refused(String whyNot) {
                // What refused it was told.
            }
        });
        sent.set(true);
    }
}
