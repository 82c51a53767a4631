package org.appealdesk.console.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Folding;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** The chat of buyer and seller, as they wrote it. To be used on the FX thread only. */
public final class ChatViewModel {
    private final LiveCase live;
    private final ObservableList<ChatLine> all = FXCollections.observableArrayList();
    private final ObservableList<ChatLine> shown = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty(this, "find", "");
    private Consumer<Ground> groundTaker = ground -> {};

    public ChatViewModel(LiveCase live) {
        this.live = live;
        find.subscribe(() -> filter());
        live.viewProperty().subscribe(ignored -> refresh());
    }

    /** The messages that have the words looked for, oldest first. */
    public ObservableList<ChatLine> lines() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** Words to look for; upper and lower case and diacritics do not matter. */
    public StringProperty findProperty() {
        return find;
    }

    /** Who puts a message under a finding. */
    public void onGround(Consumer<Ground> taker) {
        groundTaker = taker;
    }

    /** Offers a message as what a finding rests on. */
    public void useAsGround(ChatLine line) {
        groundTaker.accept(new Ground.Line(line.message().id()));
    }

    /** How many messages there are, found or not. */
    public ObservableValue<Integer> countProperty() {
        return Bindings.size(all).asObject();
    }

    private void refresh() {
        List<ChatLine> next = read();
        if (next.size() != all.size()) {
            all.addAll(next.subList(all.size(), next.size()));
            filter();
        }
    }

    private void filter() {
        String wanted = Folding.fold(find.get());
        shown.setAll(all.stream()
                .filter(line ->
                        wanted.isBlank() || Folding.fold(line.message().text()).contains(wanted))
                .toList());
    }

    private List<ChatLine> read() {
        List<ChatLine> lines = new ArrayList<>();
        LocalDate day = null;
        for (RecordedEvent event : live.view().events()) {
            ChatLine line = line(event, day);
            if (line != null) {
                lines.add(line);
                day = dayOf(event);
            }
        }
        return lines;
    }

    private @Nullable ChatLine line(RecordedEvent event, @Nullable LocalDate day) {
        if (event.event() instanceof DossierEvent.MessageSent(var message)
                && message.channel() == Channel.TRADE
                && event.actor() instanceof Actor.Party(var side)) {
            return new ChatLine(
                    event.version(), event.at(), side, message, !dayOf(event).equals(day));
        }
        return null;
    }

    private LocalDate dayOf(RecordedEvent event) {
        return event.at().atZone(live.words().formats().zone()).toLocalDate();
    }
}
