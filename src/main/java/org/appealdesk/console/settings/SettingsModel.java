package org.appealdesk.console.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.theme.ThemeChoice;

/** The agent's settings while the console runs; every change shows at once. To be used on the FX thread only. */
public final class SettingsModel {

    private final Texts texts;
    private final KeyMap keys;
    private final ObjectProperty<ThemeChoice> theme;
    private final ZoneId systemZone;
    private final ObjectProperty<Optional<ZoneId>> zone;
    private final StringProperty agentName;
    private final ObjectProperty<Map<String, String>> ownViews;
    private final ObjectProperty<List<String>> openCases;

    /**
     * Takes over what was stored, the language and the keys included.
     *
     * @param texts in the computer's zone
     */
    public SettingsModel(AgentSettings stored, Texts texts, KeyMap keys) {
        this.texts = texts;
        this.keys = keys;
        this.theme = new SimpleObjectProperty<>(this, "theme", stored.theme());
        this.systemZone = texts.zoneProperty().get();
        this.zone = new SimpleObjectProperty<>(this, "zone", Optional.ofNullable(stored.zone()));
        this.agentName = new SimpleStringProperty(this, "agentName", stored.agentName());
        this.ownViews = new SimpleObjectProperty<>(this, "ownViews", stored.ownViews());
        this.openCases = new SimpleObjectProperty<>(this, "openCases", stored.openCases());
        texts.languageProperty().set(stored.language());
        texts.zoneProperty().bind(zone.map(chosen -> chosen.orElse(systemZone)));
        keys.restore(stored.ownKeys());
    }

    /** Words, with the language that can be chosen. */
    public Texts texts() {
        return texts;
    }

    /** Keys, which can be chosen. */
    public KeyMap keys() {
        return keys;
    }

    /** Light, dark, or as the desktop. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** The zone in which times are shown; empty for the computer's. */
    public ObjectProperty<Optional<ZoneId>> zoneProperty() {
        return zone;
    }

    /** The computer's zone. */
    public ZoneId systemZone() {
        return systemZone;
    }

    /** The agent's name as colleagues read it; may be empty. */
    public StringProperty agentNameProperty() {
        return agentName;
    }

    /** The agent's own views of the queue: name to filter. Replaced as a whole, never changed. */
    public ObjectProperty<Map<String, String>> ownViewsProperty() {
        return ownViews;
    }

    /** The cases that have a tab, in the order of their tabs. Replaced as a whole, never changed. */
    public ObjectProperty<List<String>> openCasesProperty() {
        return openCases;
    }

    /** All of it now. */
    public AgentSettings snapshot() {
        return new AgentSettings(
                texts.language(),
                theme.get(),
                zone.get().orElse(null),
                agentName.get(),
                keys.ownKeysProperty().get(),
                ownViews.get(),
                openCases.get());
    }

    /** Hands over all settings after each change. */
    public Subscription onChange(Consumer<AgentSettings> receiver) {
        Runnable changed = () -> receiver.accept(snapshot());
        return Subscription.combine(
                texts.languageProperty().subscribe(changed),
                theme.subscribe(changed),
                zone.subscribe(changed),
                agentName.subscribe(changed),
                keys.ownKeysProperty().subscribe(changed),
                ownViews.subscribe(changed),
                openCases.subscribe(changed));
    }
}
