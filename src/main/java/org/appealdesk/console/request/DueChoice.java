package org.appealdesk.console.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.TypedTime;
import org.jspecify.annotations.Nullable;

/** Until when a party has: one of the due times that the rules offer, or a time of the agent's own. */
final class DueChoice {
    private final LiveCase live;
    private final ObjectProperty<@Nullable Duration> preset = new SimpleObjectProperty<>(this, "preset");
    private final StringProperty ownTime = new SimpleStringProperty(this, "ownTime", "");

    DueChoice(LiveCase live) {
        this.live = live;
        preset.set(presets().stream().findFirst().orElse(null));
        ownTime.subscribe(typed -> {
            if (!typed.isBlank()) {
                preset.set(null);
            }
        });
        preset.subscribe(within -> {
            if (within != null) {
                ownTime.set("");
            }
        });
    }

    /** The due times the rules offer, from now. */
    List<Duration> presets() {
        return live.profile().support().informationPresets();
    }

    /** The due time chosen, from now; null when {@link #ownTimeProperty} counts. */
    ObjectProperty<@Nullable Duration> presetProperty() {
        return preset;
    }

    /** A due time of the agent's own, as {@code 14:20} in the agent's zone, today or else tomorrow. */
    StringProperty ownTimeProperty() {
        return ownTime;
    }

    /** Until when the party has, as things stand; empty when no due time is chosen or it cannot be read. */
    Optional<Instant> dueAt() {
        Duration within = preset.get();
        return within == null ? ownDue() : Optional.of(live.now().plus(within));
    }

    private Optional<Instant> ownDue() {
        return TypedTime.next(ownTime.get(), live.now(), live.words().formats().zone());
    }
}
