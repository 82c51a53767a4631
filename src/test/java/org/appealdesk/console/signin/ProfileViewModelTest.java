package org.appealdesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.Test;

/** What few backends need: pins and a proxy. */
class ProfileViewModelTest {
    private static final URI ADDRESS = URI.create("https://desk.example.com");
    private static final String PIN = "sha256/" + "A".repeat(43) + "=";
    private static final String OTHER = "sha256/" + "B".repeat(43) + "=";

    private final Desktop desktop =
            Desktop.of(Language.ENGLISH, () -> Instant.parse("2026-11-23T07:03:22Z"), List.of());
    private final List<BackendProfile> kept = new ArrayList<>();
    private final ProfileViewModel form = Fx.get(() -> {
        ProfileViewModel made = new ProfileViewModel("p-1", desktop.texts(), kept::add);
        made.nameProperty().set("Hà Nội");
        made.addressProperty().set("desk.example.com");
        return made;
    });

    private void keepWith(String pins, String proxy) {
        Fx.run(() -> {
            form.way().pinsProperty().set(pins);
            form.way().proxyProperty().set(proxy);
            form.keep();
        });
    }

    private String pinsProblem() {
        return Fx.get(() -> form.way().pinsProblem().getValue());
    }

    private String proxyProblem() {
        return Fx.get(() -> form.way().proxyProblem().getValue());
    }

    private boolean isOpen() {
        return Fx.get(() -> form.way().openProperty().get());
    }

    @Test
    void withoutThemTheBackendIsTrustedAndReachedAsTheSystemSays() {
        keepWith("  \n ", " ");

        assertThat(kept).containsExactly(new BackendProfile("p-1", "Hà Nội", ADDRESS));
        assertThat(isOpen()).isFalse();
    }

    @Test
    void pinsStandOneALineAndTheProxyBelow() {
        keepWith(PIN + "\n\n  " + OTHER + " \n", " proxy.example.com:3128 ");

        assertThat(kept)
                .containsExactly(
                        new BackendProfile("p-1", "Hà Nội", ADDRESS, List.of(PIN, OTHER), "proxy.example.com:3128"));
    }

    @Test
    void whatIsNoPinIsToldAtOnceWithHowAPinLooksAndIsNotKept() {
        Fx.run(() -> form.way().pinsProperty().set(PIN + "\nsha1/abc"));
        assertThat(pinsProblem()).startsWith("“sha1/abc” is no pin. A pin is sha256/ and 44");

        keepWith(PIN + "\nsha1/abc", "");
        assertThat(kept).isEmpty();
        assertThat(isOpen()).as("what is wrong is shown").isTrue();

        keepWith(PIN, "");
        assertThat(pinsProblem()).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void whatIsNoProxyIsToldAtOnceAndIsNotKept() {
        Fx.run(() -> form.way().proxyProperty().set("http://proxy.example.com:3128"));
        assertThat(proxyProblem()).startsWith("A proxy is a host, a colon and a port");

        keepWith("", "http://proxy.example.com:3128");
        assertThat(kept).isEmpty();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void whoHasThemSeesThemWhenTheFormOpens() {
        BackendProfile profile =
                new BackendProfile("p-1", "Hà Nội", ADDRESS, List.of(PIN, OTHER), "proxy.example.com:3128");
        Fx.run(() -> form.from(profile));

        assertThat(isOpen()).isTrue();
        assertThat(Fx.get(() -> form.way().pinsProperty().get())).isEqualTo(PIN + "\n" + OTHER);
        Fx.run(form::keep);
        assertThat(kept).containsExactly(profile);
    }
}
