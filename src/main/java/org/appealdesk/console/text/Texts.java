package org.appealdesk.console.text;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/**
 * The console's words in the agent's language and times in the agent's zone. Both may change while it runs: what
 * {@link #observe} and {@link #computed} return follows, and whoever puts texts together by himself watches
 * {@link #wordingProperty}. Patterns are {@link MessageFormat}s. To be used on the FX thread only.
 */
public final class Texts {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language;
    private final ObjectProperty<ZoneId> zone;
    private final ReadOnlyObjectWrapper<Wording> wording;
    private final Formats formats;

    /** Everything that all texts depend on. */
    public record Wording(Language language, ZoneId zone) {}

    /**
     * Reads all bundles.
     *
     * @param zone the agent's zone, in which times are shown
     */
    public Texts(Language initial, ZoneId zone) {
        for (Language one : Language.values()) {
            Map<String, String> all = new HashMap<>();
            for (Bundle bundle : Bundle.values()) {
                all.putAll(bundle.read(one));
            }
            patterns.put(one, Map.copyOf(all));
        }
        this.language = new SimpleObjectProperty<>(this, "language", initial);
        this.zone = new SimpleObjectProperty<>(this, "zone", zone);
        this.wording = new ReadOnlyObjectWrapper<>(this, "wording", new Wording(initial, zone));
        this.formats = new Formats(this.language::get, this.zone::get);
        this.language.subscribe(this::reword);
        this.zone.subscribe(this::reword);
    }

    private void reword() {
        wording.set(new Wording(language.get(), zone.get()));
    }

    /** The agent's language. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The zone in which times are shown. */
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** Changes when any text may read differently: for whoever puts texts together without {@link #computed}. */
    public ReadOnlyObjectProperty<Wording> wordingProperty() {
        return wording.getReadOnlyProperty();
    }

    /** The agent's language now. */
    public Language language() {
        return language.get();
    }

    /** Numbers, money, instants and durations in the agent's language. */
    public Formats formats() {
        return formats;
    }

    /** The same in a given language, such as a party's. */
    public Formats formatsIn(Language wanted) {
        return new Formats(() -> wanted, zone::get);
    }

    /**
     * A text in the language of this moment.
     *
     * @throws IllegalArgumentException when no bundle has the key
     */
    public String get(String key, Object... arguments) {
        return in(language.get(), key, arguments);
    }

    /** A text in a given language, such as a party's. */
    public String in(Language wanted, String key, Object... arguments) {
        String pattern = patterns.getOrDefault(wanted, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return new MessageFormat(pattern, wanted.locale()).format(arguments);
    }

    /**
     * The name of a constant: {@code engine.ReasonCode.OVERPAID} for {@code ReasonCode.OVERPAID}. Nested types go by
     * their simple name.
     */
    public String name(Enum<?> constant) {
        return get(keyOf(constant));
    }

    /** {@link #name(Enum)} in a given language. */
    public String nameIn(Language wanted, Enum<?> constant) {
        return in(wanted, keyOf(constant));
    }

    /**
     * A text that follows the language and the zone.
     *
     * @param arguments values, or {@link ObservableValue}s that it follows too
     */
    public ObservableStringValue observe(String key, Object... arguments) {
        Observable[] followed = Arrays.stream(arguments)
                .filter(Observable.class::isInstance)
                .map(Observable.class::cast)
                .toArray(Observable[]::new);
        return computed(
                () -> get(key, Arrays.stream(arguments).map(Texts::value).toArray()), followed);
    }

    /** Any text that is made anew when the language, the zone or one of {@code followed} changes. */
    public ObservableStringValue computed(Supplier<String> text, Observable... followed) {
        Observable[] all = Arrays.copyOf(followed, followed.length + 1);
        all[followed.length] = wording;
        return Bindings.createStringBinding(text::get, all);
    }

    private static String keyOf(Enum<?> constant) {
        return Bundle.ENGINE.prefix() + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static Object value(Object argument) {
        return argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
    }
}
