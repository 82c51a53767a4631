package org.appealdesk.console.ruling;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.findings.GroundWords;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Settlement;
import org.appealdesk.engine.Transfer;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;

/** A proposed ruling before the second person, who approves it or sends it back. To be used on the FX thread only. */
public final class ApprovalViewModel {
    private final LiveCase live;
    private final ReadOnlyLongWrapper basis = new ReadOnlyLongWrapper(this, "basis");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    public ApprovalViewModel(LiveCase live) {
        this.live = live;
        // What came since the proposal is for the second person to look at, before anything is approved.
        basis.set(proposal()
                .map(Bench.Proposal::version)
                .orElseGet(() -> live.file().changed()));
    }

    /** What is proposed, and by whom; empty when nothing is any more. */
    public Optional<Bench.Proposal> proposal() {
        return proposal(live.view());
    }

    /** {@link #proposal()}, followed. */
    public ObservableValue<Optional<Bench.Proposal>> proposalProperty() {
        return live.viewProperty().map(ApprovalViewModel::proposal);
    }

    private static Optional<Bench.Proposal> proposal(CaseView view) {
        return view.file().openAppeal().map(Appeal::bench).map(Bench::proposal);
    }

    /** What happened since the proposal or the last look, oldest first; with anything in it nothing is approved (e10). */
    public ObservableValue<List<RecordedEvent>> newerEvents() {
        return Bindings.createObjectBinding(() -> live.eventsAfter(basis.get()), live.viewProperty(), basis);
    }

    /** Takes note of what happened since. */
    public void lookAgain() {
        problem.set("");
        basis.set(live.file().changed());
    }

    /** What it would move, in order. */
    public List<Transfer> transfers() {
        return proposal()
                .map(proposed -> Settlement.preview(
                        live.order(), live.appeal(), proposed.ruling().outcome(), live.profile()))
                .orElse(List.of());
    }

    /** What a finding rests on, in the agent's language. */
    public String grounds(Finding finding) {
        return new GroundWords(live.words()).line(finding.grounds(), live.view().events());
    }

    /** Whether the user may approve; whoever proposed may not. */
    public ObservableValue<Availability> canApprove() {
        return live.availability(ActionKind.APPROVE_RULING);
    }

    /** Whether the user may send it back. */
    public ObservableValue<Availability> canReject() {
        return live.availability(ActionKind.REJECT_RULING);
    }

    /** Whether an approval given now reaches the authority now; until it does nothing is approved. */
    public ObservableValue<Boolean> connected() {
        return live.work().connected();
    }

    /** Why it is sent back; needed for that. */
    public StringProperty whyProperty() {
        return why;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Approves what is shown, unless something came that was not looked at. */
    public void approve() {
        if (!live.eventsAfter(basis.get()).isEmpty()) {
            problem.set(live.words().text("ruling.judge.unseen"));
            return;
        }
        submit(new SupportAction.ApproveRuling());
    }

    /** Sends it back with the reason given. */
    public void reject() {
        if (why.get().isBlank()) {
            problem.set(live.words().text("ruling.judge.whyMissing"));
            return;
        }
        submit(new SupportAction.RejectRuling(why.get().strip()));
    }

    private void submit(SupportAction action) {
        problem.set("");
        live.submit(
                Basis.version(basis.get()),
                action,
                this::take,
                failure -> problem.set(StorageWords.of(failure, live.words())));
    }

    private void take(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> done.set(true);
            case Answer.Refused(var rejection) -> problem.set(live.words().rejection(rejection));
        }
    }
}
