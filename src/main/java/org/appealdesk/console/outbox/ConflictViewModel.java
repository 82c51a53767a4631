package org.appealdesk.console.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.live.Conflict;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.ActionWords;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.RefusalWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;

/**
 * A refused own action: what the agent did, what others did meanwhile, how the case stands now, and what can be done
 * about it. To be used on the FX thread only.
 */
public final class ConflictViewModel {
    private final String commandId;
    private final CaseDesk desk;
    private final LiveWork work;
    private final ScreenTools tools;
    private final Consumer<CaseId> opener;
    private final Texts texts;
    private final EngineWords engine;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Availability> again =
            new ReadOnlyObjectWrapper<>(this, "again", Availability.because(""));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over");
    private Optional<Conflict> conflict = Optional.empty();

    /**
     * All there is to read.
     *
     * @param did what the agent did
     * @param isRuling whether that was a ruling or an approval
     * @param meanwhile what others did since, oldest first
     * @param now how the case stands, a sentence
     * @param isThere whether the case is still in sight
     * @param differences what is not as it was when the agent ruled; empty for anything else
     */
    public record Shown(
            Did did,
            boolean isRuling,
            List<Happened> meanwhile,
            String now,
            boolean isThere,
            List<Difference> differences) {
        public Shown {
            meanwhile = List.copyOf(meanwhile);
            differences = List.copyOf(differences);
        }
    }

    /**
     * What the agent did.
     *
     * @param number of the case's appeal, as shown
     * @param text what was written with it; empty when nothing was
     * @param seen the version of the case as it was on the screen
     * @param why it was refused
     */
    public record Did(String number, Instant at, String what, String text, long seen, String why) {}

    /** What somebody else did. */
    public record Happened(Instant at, String sentence, String rule) {}

    /** A fact of the case when the agent acted, and now. */
    public record Difference(String fact, String then, String now) {}

    ConflictViewModel(String commandId, CaseDesk desk, LiveWork work, ScreenTools tools, Consumer<CaseId> opener) {
        this.commandId = commandId;
        this.desk = desk;
        this.work = work;
        this.tools = tools;
        this.opener = opener;
        this.texts = tools.texts();
        this.engine = new EngineWords(texts);
    }

    /** Begins to follow the case and the clock. */
    void follow(Subscriptions whileFollowed) {
        UpdateBridge<Boolean, Boolean> changes = tools.tasks().bridge(_ -> load());
        whileFollowed.add(desk.watch(view -> offerIfMine(changes, view.id()))::run);
        whileFollowed.add(desk.watchGone(id -> offerIfMine(changes, id))::run);
        whileFollowed.onChange(texts.wordingProperty(), this::show);
        load();
    }

    private void offerIfMine(UpdateBridge<Boolean, Boolean> changes, CaseId id) {
        if (conflict.map(one -> one.did().caseId().equals(id)).orElse(true)) {
            changes.offer(true, true);
        }
    }

    private void load() {
        tools.tasks()
                .job(() -> work.cases().conflict(commandId))
                .succeeded(found -> {
                    conflict = found;
                    over.set(found.isEmpty());
                    show();
                })
                .start();
    }

    /** All there is to read; empty until it is read, and again when nothing is refused any more. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the same could be done on the case as it is now. */
    public ReadOnlyObjectProperty<Availability> againProperty() {
        return again.getReadOnlyProperty();
    }

    /** Why it could not be done again; empty when nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether there is nothing to decide here any more. */
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    private void show() {
        shown.set(conflict.map(this::shown));
        again.set(conflict.map(this::againNow).orElse(Availability.because("")));
    }

    private Shown shown(Conflict of) {
        OwnCommand own = of.did();
        ActionWords words = new ActionWords(engine);
        boolean isRuling = isRuling(own);
        CaseView now = of.now();
        return new Shown(
                new Did(
                        OutboxViewModel.number(desk, own.caseId(), tools),
                        own.command().timing().receivedAt(),
                        words.line(own.command().action()),
                        words.text(own.command().action()).orElse(""),
                        own.seen(),
                        new RefusalWords(engine).sentence(of.refusal())),
                isRuling,
                of.meanwhile().stream().map(this::happened).toList(),
                now == null ? texts.get("outbox.conflict.gone") : now(now),
                now != null,
                isRuling && now != null ? differences(now, own.seen()) : List.of());
    }

    private static boolean isRuling(OwnCommand own) {
        return own.command().action() instanceof SupportAction.RuleCase
                || own.command().action() instanceof SupportAction.ApproveRuling
                || own.command().action() instanceof SupportAction.RejectRuling;
    }

    private Happened happened(RecordedEvent event) {
        String sentence = event.event() instanceof DossierEvent.MessageSent(Message message)
                ? engine.event(event) + ": “" + message.text() + "”"
                : engine.event(event);
        return new Happened(event.at(), sentence, event.rule().label());
    }

    private String now(CaseView view) {
        String owner = view.file()
                .appeal()
                .filter(appeal -> appeal.phase() instanceof Phase.InReview)
                .map(appeal -> ((Phase.InReview) appeal.phase()).lease().agent().value())
                .orElseGet(() -> engine.text("engine.none"));
        return texts.get("outbox.conflict.nowText", engine.stage(view.file()), owner, view.confirmed());
    }

    private List<Difference> differences(CaseView now, long seen) {
        return CaseDifference.of(now, seen, engine).stream()
                .map(row -> new Difference(row.fact(), row.then(), row.now()))
                .toList();
    }

    private Availability againNow(Conflict of) {
        CaseView now = desk.find(of.did().caseId()).orElse(null);
        if (now == null) {
            return Availability.because(texts.get("outbox.conflict.gone"));
        }
        if (now.readOnly()) {
            return Availability.because(texts.get("engine.RejectionCode.CASE_READ_ONLY"));
        }
        AppealCommand before = of.did().command();
        return desk.refusal(now.id(), before.actor(), today(now), before.action())
                .map(engine::rejection)
                .map(Availability::because)
                .orElse(Availability.ALLOWED);
    }

    private static Basis today(CaseView now) {
        return Basis.version(now.file().changed());
    }

    /** Opens the case. */
    public void open() {
        conflict.ifPresent(one -> opener.accept(one.did().caseId()));
    }

    /** Does the same on the case as it is now, in place of what was refused; a ruling asks once. */
    public void doAgain() {
        problem.set("");
        conflict.ifPresent(one -> {
            if (isRuling(one.did())) {
                String what = new ActionWords(engine).line(one.did().command().action());
                tools.dialogs()
                        .confirm(
                                new Dialogs.Confirmation(
                                        what,
                                        texts.get("outbox.conflict.againText"),
                                        texts.get("outbox.conflict.again"),
                                        false),
                                () -> submit(one));
            } else {
                submit(one);
            }
        });
    }

    private void submit(Conflict of) {
        AppealCommand before = of.did().command();
        CaseView now = desk.find(before.caseId()).orElse(null);
        if (now == null) {
            problem.set(texts.get("outbox.conflict.gone"));
            return;
        }
        AppealCommand next = new AppealCommand(
                desk.newId(),
                before.caseId(),
                before.actor(),
                Timing.at(desk.clock().instant()),
                today(now),
                before.action());
        tools.tasks()
                .job(() -> work.cases().submit(next, commandId))
                .succeeded((Answer answer) -> {
                    switch (answer) {
                        case Answer.Accepted _ -> over.set(true);
                        case Answer.Refused(var rejection) -> problem.set(engine.rejection(rejection));
                    }
                })
                .failed(StorageException.class, this::notStored)
                .start();
    }

    /** Forgets it, after asking. */
    public void drop() {
        tools.dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                texts.get("outbox.drop.title"),
                                texts.get("outbox.drop.text"),
                                texts.get("outbox.drop.confirm"),
                                true),
                        () -> tools.tasks()
                                .job(() -> work.cases().drop(commandId))
                                .succeeded(_ -> over.set(true))
                                .failed(StorageException.class, this::notStored)
                                .start());
    }

    /** Puts what was written with it on the clipboard. */
    public void copy() {
        shown.get().ifPresent(one -> tools.dialogs().copy(one.did().text()));
    }

    private void notStored(StorageException failure) {
        problem.set(engine.notStored(failure.problem(), String.valueOf(failure.getMessage())));
    }
}
