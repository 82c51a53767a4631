package org.appealdesk.console.signin;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.live.WayThere;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What few backends need: keys that are pinned, and a proxy. Each is checked at every key; what is wrong is not hidden.
 * To be used on the FX thread only.
 */
public final class WayThereViewModel {
    private final Texts texts;
    private final StringProperty pins = new SimpleStringProperty(this, "pins", "");
    private final StringProperty proxy = new SimpleStringProperty(this, "proxy", "");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    WayThereViewModel(Texts texts) {
        this.texts = texts;
    }

    /** Begins with what a profile has; open when it has something. */
    void from(BackendProfile profile) {
        pins.set(String.join("\n", profile.pins()));
        String through = profile.proxy();
        proxy.set(through == null ? "" : through);
        open.set(!pins.get().isEmpty() || !proxy.get().isEmpty());
    }

    /** One a line. */
    public StringProperty pinsProperty() {
        return pins;
    }

    public StringProperty proxyProperty() {
        return proxy;
    }

    /** Whether it is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is wrong with the first pin that is none; empty while nothing is. */
    public ObservableValue<String> pinsProblem() {
        return texts.computed(
                () -> badPin().map(pin -> texts.get("signin.profile.pinBad", pin))
                        .orElse(""),
                pins);
    }

    /** What is wrong with the proxy; empty while nothing is. */
    public ObservableValue<String> proxyProblem() {
        return texts.computed(() -> isProxyBad() ? texts.get("signin.profile.proxyBad") : "", proxy);
    }

    private Optional<String> badPin() {
        return pins().stream().filter(pin -> !WayThere.isPin(pin)).findFirst();
    }

    private boolean isProxyBad() {
        String through = proxy();
        return through != null && !WayThere.isProxy(through);
    }

    /** Whether it can be kept; shows itself when not. */
    boolean isGood() {
        boolean good = badPin().isEmpty() && !isProxyBad();
        if (!good) {
            open.set(true);
        }
        return good;
    }

    List<String> pins() {
        return pins.get()
                .lines()
                .map(String::strip)
                .filter(pin -> !pin.isEmpty())
                .toList();
    }

    /** Null when none is typed. */
    @Nullable String proxy() {
        String typed = proxy.get().strip();
        return typed.isEmpty() ? null : typed;
    }
}
