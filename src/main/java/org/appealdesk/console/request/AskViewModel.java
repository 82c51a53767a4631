package org.appealdesk.console.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * Asking one party for information: what the rules expect of it for this reason and what the agent adds, until when, and
 * how the party will read it. To be used on the FX thread only.
 */
public final class AskViewModel {
    private final LiveCase live;
    private final Side side;
    private final EngineWords theirs;
    private final ObservableList<ItemDraft> items =
            FXCollections.observableArrayList(item -> new Observable[] {item.chosenProperty(), item.textProperty()});
    private final ObjectProperty<@Nullable Duration> preset = new SimpleObjectProperty<>(this, "preset");
    private final StringProperty ownTime = new SimpleStringProperty(this, "ownTime", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper sent = new ReadOnlyBooleanWrapper(this, "sent");

    public AskViewModel(LiveCase live, Side side) {
        this.live = live;
        this.side = side;
        this.theirs = live.words().forParty(live.order().party(side));
        live.profile().reason(live.appeal().reason()).map(rule -> rule.expectedFrom(side)).orElse(List.of()).stream()
                .map(this::expected)
                .forEach(items::add);
        preset.set(presets().stream().findFirst().orElse(null));
        ownTime.subscribe(typed -> {
            if (!typed.isBlank()) {
                preset.set(null);
            }
        });
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

    /** The due times the rules offer. */
    public List<Duration> presets() {
        return live.profile().support().informationPresets();
    }

    /** The due time chosen, from now; null when {@link #ownTimeProperty} counts. */
    public ObjectProperty<@Nullable Duration> presetProperty() {
        return preset;
    }

    /** A due time of the agent's own, as {@code 14:20} in the agent's zone, today or else tomorrow. */
    public StringProperty ownTimeProperty() {
        return ownTime;
    }

    /** Until when the party has, as things stand; empty when no due time is chosen or it cannot be read. */
    public Optional<Instant> dueAt() {
        Duration within = preset.get();
        return within == null ? ownDue() : Optional.of(live.now().plus(within));
    }

    /** How the party will read it; follows everything chosen and the clock. */
    public ObservableValue<String> preview() {
        return Bindings.createStringBinding(
                this::previewNow, items, preset, ownTime, live.tools().ticker().nowProperty());
    }

    /** What keeps it from being sent; empty when nothing does. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Sends it. */
    public void send() {
        Optional<Instant> due = dueAt();
        if (asked().isEmpty()) {
            problem.set(live.words().text("engine.RejectionCode.REQUEST_WITHOUT_ITEMS"));
        } else if (due.isEmpty()) {
            problem.set(live.words().text("request.dueUnreadable"));
        } else {
            List<ItemDraft> asked = asked();
            InformationRequest request = new InformationRequest(
                    live.newId(),
                    side,
                    IntStream.range(0, asked.size())
                            .mapToObj(at -> asked.get(at).toItem(at + 1))
                            .toList(),
                    due.get());
            live.submit(new SupportAction.AskForInformation(request), this::take);
        }
    }

    private void take(Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> sent.set(true);
            case Answer.Refused(var rejection) -> problem.set(live.words().rejection(rejection));
        }
    }

    private ItemDraft expected(EvidenceKind kind) {
        boolean isOnFile = live.appeal().dossier().from(side).stream()
                .anyMatch(one -> one.evidence().kind() == kind);
        ItemDraft item = new ItemDraft(kind, isOnFile, theirs.text("request.item." + kind.name()));
        item.chosenProperty().set(!isOnFile);
        return item;
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
        dueAt().ifPresent(due -> text.append("\n\n")
                .append(theirs.text("request.preview.due", theirs.formats().dayAndTime(due))));
        return text.toString();
    }

    private Optional<Instant> ownDue() {
        String typed = ownTime.get().strip();
        if (!typed.matches("\\d{1,2}[:hH.]\\d{2}")) {
            return Optional.empty();
        }
        try {
            String[] parts = typed.split("[:hH.]", 2);
            LocalTime time = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return Optional.of(next(time));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private Instant next(LocalTime time) {
        ZoneId zone = live.words().formats().zone();
        ZonedDateTime now = live.now().atZone(zone);
        ZonedDateTime today = now.with(time);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
