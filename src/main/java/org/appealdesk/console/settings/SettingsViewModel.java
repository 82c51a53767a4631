package org.appealdesk.console.settings;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.text.Texts;

/** The settings as the agent changes them. To be used on the FX thread only. */
public final class SettingsViewModel {

    private final String home;
    private final SettingsModel settings;
    private final Texts texts;
    private final KeyMap keys;

    /** An action and its key. */
    public record KeyLine(ActionSpec spec, String name, String context, String key) {}

    /**
     * What would be changed: everything, at once.
     *
     * @param home the folder of the data and the settings
     */
    public SettingsViewModel(SettingsModel settings, String home) {
        this.home = home;
        this.settings = settings;
        this.texts = settings.texts();
        this.keys = settings.keys();
    }

    /** The settings themselves. */
    public SettingsModel settings() {
        return settings;
    }

    /** The folder of the data and the settings. */
    public String home() {
        return home;
    }

    /** Every action with its key now, by context and, as the language sorts, by name. */
    public List<KeyLine> keyLines() {
        return keys.actions().stream()
                .map(spec -> new KeyLine(
                        spec,
                        texts.get(spec.id()),
                        texts.get("settings.context." + spec.context().name()),
                        keys.keyOf(spec).map(Shortcut::name).orElse("")))
                .sorted(Comparator.comparing((KeyLine line) -> line.spec().context())
                        .thenComparing(
                                KeyLine::name,
                                Collator.getInstance(texts.language().locale())))
                .toList();
    }

    /** Why a combination cannot be a key, in the agent's language; empty when it can. */
    public Optional<String> refusal(String pressed) {
        return Shortcut.refusal(pressed).map(why -> texts.get("settings.keys.refused." + why.name(), pressed));
    }

    /** Gives an action a key that is not refused; another action that had it is left without. */
    public void assign(ActionSpec spec, String pressed) {
        keys.assign(spec, new Shortcut(pressed));
    }

    /** Who has a key that an action would take, by name. */
    public Optional<String> holder(ActionSpec spec, String pressed) {
        return Shortcut.refusal(pressed).isPresent()
                ? Optional.empty()
                : keys.holder(spec, new Shortcut(pressed)).map(other -> texts.get(other.id()));
    }

    /** Takes an action's key away. */
    public void clear(ActionSpec spec) {
        keys.clear(spec);
    }

    /** All keys as they usually are. */
    public void resetKeys() {
        keys.reset();
    }
}
