package org.appealdesk.console.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LetterWarning;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.EvidenceChecklist;
import org.appealdesk.engine.EvidenceChecklist.Standing;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/**
 * Asking one party for information: what the rules expect of it for this reason and what the agent adds, until when, and
 * how the party will read it. To be used on the FX thread only.
 */
public final class AskViewModel {
    private final LiveCase live;
    private final Side side;
    private final AskDrafts drafts;
    private final EngineWords theirs;
    private final MissingRequest missing;
    private final AskDraft usual;
    private final ObservableList<ItemDraft> items =
            FXCollections.observableArrayList(item -> new Observable[] {item.chosenProperty(), item.textProperty()});
    private final DueChoice due;
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper(this, "sent");

    /** What something can be wrong with. */
    public enum Field {
        ITEMS,
        DUE,
        FORM
    }

    /** @param drafts what was written before and not sent; it is found here again, and kept there */
    public AskViewModel(LiveCase live, Side side, AskDrafts drafts) {
        this.live = live;
        this.side = side;
        this.drafts = drafts;
        this.theirs = live.words().forParty(live.order().party(side));
        this.missing = new MissingRequest(live, side);
        this.due = new DueChoice(live);
        expected().stream().map(this::expected).forEach(items::add);
        this.usual = draft();
        drafts.of(side).ifPresent(this::takeUp);
        // A crash leaves what was written until then.
        InvalidationListener changed = ignored -> putAside();
        items.addListener(changed);
        due.presetProperty().addListener(changed);
        due.ownTimeProperty().addListener(changed);
    }

    private List<EvidenceKind> expected() {
        return live.evidenceChecklist().of(side).stream()
                .map(EvidenceChecklist.Line::kind)
                .toList();
    }

    /** What was written before; what the rules expect by now besides is offered and not chosen. */
    private void takeUp(AskDraft draft) {
        items.clear();
        draft.items().forEach(item -> {
            boolean isOnFile = expected().contains(item.kind()) && isOnFile(item.kind());
            ItemDraft row = new ItemDraft(item.kind(), isOnFile, item.text());
            row.chosenProperty().set(item.isChosen());
            items.add(row);
        });
        expected().stream()
                .filter(kind -> items.stream().noneMatch(item -> item.kind() == kind))
                .forEach(kind -> {
                    ItemDraft row = expected(kind);
                    row.chosenProperty().set(false);
                    items.add(row);
                });
        due.ownTimeProperty().set(draft.ownTime());
        due.presetProperty().set(draft.preset());
    }

    private AskDraft draft() {
        return new AskDraft(
                items.stream()
                        .map(item -> new AskDraft.Item(
                                item.kind(),
                                item.textProperty().get(),
                                item.chosenProperty().get()))
                        .toList(),
                due.presetProperty().get(),
                due.ownTimeProperty().get());
    }

    public Side side() {
        return side;
    }

    public TradeParty party() {
        return live.order().party(side);
    }

    /** The language the request is written in. */
    public Language language() {
        return theirs.language();
    }

    /** Whether the console speaks the party's language; otherwise it is English. */
    public boolean speaksTheirs() {
        return EngineWords.speaks(party());
    }

    /** What could be asked, what the rules expect first. */
    public ObservableList<ItemDraft> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    /** How many there are; changes when one is added. */
    public ObservableValue<Number> itemCount() {
        return Bindings.size(items);
    }

    /** Adds something to ask in the agent's own words. */
    public ItemDraft addOwn() {
        ItemDraft item = new ItemDraft(EvidenceKind.OTHER, false, "");
        item.chosenProperty().set(true);
        items.add(item);
        return item;
    }

    /** Until when the party has. */
    DueChoice due() {
        return due;
    }

    /** How the party will read it; follows everything chosen and the clock. */
    public ObservableValue<String> preview() {
        return Bindings.createStringBinding(
                this::previewNow,
                items,
                due.presetProperty(),
                due.ownTimeProperty(),
                live.tools().ticker().nowProperty());
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
        Optional<Instant> dueAt = due.dueAt();
        if (asked().isEmpty()) {
            problems.tell(Field.ITEMS, live.words().text("engine.RejectionCode.REQUEST_WITHOUT_ITEMS"));
        }
        if (dueAt.isEmpty()) {
            problems.tell(Field.DUE, live.words().text("request.dueUnreadable"));
        }
        if (live.outgoing().asks(side)) {
            problems.tell(Field.FORM, live.words().text("request.waiting"));
        }
        if (dueAt.isPresent() && problems.isEmpty()) {
            SupportAction action = new SupportAction.AskForInformation(request(dueAt.get()));
            live.whyNot(action).ifPresentOrElse(whyNot -> problems.tell(Field.FORM, whyNot), () -> warned(action));
        }
    }

    private InformationRequest request(Instant dueAt) {
        List<ItemDraft> asked = asked();
        return new InformationRequest(
                live.newId(),
                side,
                IntStream.range(0, asked.size())
                        .mapToObj(at -> asked.get(at).toItem(at + 1))
                        .toList(),
                dueAt);
    }

    private void warned(SupportAction action) {
        String asked = asked().stream().map(item -> item.textProperty().get()).collect(Collectors.joining("\n"));
        LetterWarning.orSend(live, side, asked, () -> send(action));
    }

    private void send(SupportAction action) {
        AskDraft written = draft();
        String gist =
                asked().stream().map(item -> item.textProperty().get().strip()).collect(Collectors.joining("; "));
        drafts.leave(side, written);
        live.send(new OutwardAct.Letter(action, side, gist), new OutwardAct.Author() {
            @Override
            public void left() {
                drafts.left(side);
            }

            @Override
            public void takenBack() {
                drafts.keep(side, written);
            }

            @Override
            public void refused(String whyNot) {
                drafts.keep(side, written);
            }
        });
        sent.set(true);
    }

    /** Keeps what was written and not sent for the next time. */
    public void putAside() {
        if (sent.get()) {
            return;
        }
        AskDraft written = draft();
        if (written.equals(usual)) {
            drafts.drop(side);
        } else {
            drafts.keep(side, written);
        }
    }

    private ItemDraft expected(EvidenceKind kind) {
        ItemDraft item = new ItemDraft(kind, isOnFile(kind), missing.text(kind));
        item.chosenProperty().set(missing.missing().contains(kind));
        return item;
    }

    private boolean isOnFile(EvidenceKind kind) {
        return live.evidenceChecklist().of(side).stream()
                .anyMatch(line -> line.kind() == kind && line.standing() == Standing.SUPPLIED);
    }

    private List<ItemDraft> asked() {
        return items.stream().filter(ItemDraft::isAsked).toList();
    }

    private String previewNow() {
        StringBuilder text = new StringBuilder(theirs.text(
                "request.preview.opening",
                party().nickname(),
                theirs.formats().grouped(live.appeal().facts().number().value())));
        asked().forEach(item ->
                text.append("\n•  ").append(item.textProperty().get().strip()));
        due.dueAt()
                .ifPresent(until -> text.append("\n\n")
                        .append(theirs.text(
                                "request.preview.due", theirs.formats().dayAndTime(until))));
        return text.toString();
    }
}
