package org.appealdesk.console.transcript;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.transcript.TimelineEntry.Kind;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** All that happened in a case, merged, with filters by kind and party. To be used on the FX thread only. */
public final class TimelineViewModel {
    private final LiveCase live;
    private final Exhibits exhibits;
    private final Transcript transcript;
    private final Map<Kind, BooleanProperty> kinds = new EnumMap<>(Kind.class);
    private final ReadOnlyObjectWrapper<Optional<TimelineEntry>> sought =
            new ReadOnlyObjectWrapper<>(this, "sought", Optional.empty());
    private final ObjectProperty<@Nullable Side> party = new SimpleObjectProperty<>(this, "party");
    private Consumer<Ground> groundTaker = ground -> {};

    /** @param exhibits what came with the lines */
    public TimelineViewModel(LiveCase live, Exhibits exhibits) {
        this.live = live;
        this.exhibits = exhibits;
        this.transcript = new Transcript(live.words());
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new SimpleBooleanProperty(this, kind.name(), kind.isUsual()));
        }
        kinds.values().forEach(isShown -> isShown.subscribe(() -> refresh()));
        party.subscribe(() -> refresh());
        live.viewProperty().subscribe(ignored -> refresh());
        live.ownProperty().subscribe(ignored -> refresh());
    }

    /**
     * Looks for where an event is told; with what filters it away, the filters fall.
     *
     * @param version of the event
     */
    public void seek(long version) {
        if (find(version).isEmpty()) {
            clearFilters();
        }
        sought.set(Optional.empty());
        sought.set(find(version));
    }

    private Optional<TimelineEntry> find(long version) {
        return transcript.entries().stream()
                .filter(entry -> entry.events().stream().anyMatch(event -> event.version() == version))
                .findFirst();
    }

    /** What passes the filters, oldest first. What is new is added at the end; nothing that stands there moves. */
    public ObservableList<TimelineEntry> entries() {
        return transcript.entries();
    }

    /** The lines, and looking for words in them. */
    Transcript transcript() {
        return transcript;
    }

    /** Puts text on the clipboard. */
    void copy(String text) {
        live.tools().dialogs().copy(text);
    }

    /** Whether entries of a kind are shown. */
    public BooleanProperty showsProperty(Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /** The party whose entries alone are shown, with those that concern both; null for both parties. */
    public ObjectProperty<@Nullable Side> partyProperty() {
        return party;
    }

    /** Whether anything is filtered away that is shown at first. */
    public boolean isFiltered() {
        return party.get() != null
                || kinds.entrySet().stream()
                        .anyMatch(kind ->
                                kind.getKey().isUsual() && !kind.getValue().get());
    }

    /** Shows what is shown at first. */
    public void clearFilters() {
        party.set(null);
        kinds.forEach((kind, isShown) -> isShown.set(kind.isUsual()));
    }

    /** Who puts an entry under a finding. */
    public void onGround(Consumer<Ground> taker) {
        groundTaker = taker;
    }

    /** Offers an entry as what a finding rests on; does nothing where that makes no sense, or before it is confirmed. */
    public void useAsGround(TimelineEntry entry) {
        if (entry.pending().isEmpty()) {
            ground(entry).ifPresent(groundTaker);
        }
    }

    private Optional<Ground> ground(TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.PartyMessage(var _, var message, var _) -> Optional.of(new Ground.Line(message.id()));
            case Content.SupportMessage(var _, var message, var _) -> Optional.of(new Ground.Line(message.id()));
            case Content.Evidence(var _, var file) -> Optional.of(Ground.evidence(file.id()));
            case Content.Call _ ->
                Optional.of(new Ground.Call(callNumber(entry.place().version())));
            case Content.Change _,
                    Content.Statement _,
                    Content.Note _,
                    Content.Handled _,
                    Content.Asked _,
                    Content.Supplied _,
                    Content.Ruled _ -> Optional.empty();
        };
    }

    private int callNumber(long version) {
        return (int) live.view().events().stream()
                .filter(event -> event.version() <= version && event.event() instanceof DossierEvent.CallLogged)
                .count();
    }

    /** The entry that somebody came to see; empty when nobody did. */
    public ReadOnlyObjectProperty<Optional<TimelineEntry>> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /** Shows the entry that a finding rests on, whatever is filtered away. */
    public void show(Ground ground) {
        clearFilters();
        sought.set(Optional.empty());
        sought.set(transcript.entries().stream()
                .filter(entry -> ground(entry).filter(ground::equals).isPresent())
                .findFirst());
    }

    Exhibits exhibits() {
        return exhibits;
    }

    private void refresh() {
        transcript.show(Timeline.of(live.view().events(), live::pending).stream()
                .filter(this::passes)
                .toList());
    }

    private boolean passes(TimelineEntry entry) {
        Side only = party.get();
        return showsProperty(entry.kind()).get() && (only == null || entry.concerns(only));
    }
}
