package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://appeals.example.com",
                "https://appeals.example.com:8443/desk",
                "http://127.0.0.1:8080",
                "http://localhost",
                "http://[::1]:8080"
            })
    void takesWhatIsSafe(String address) {
        assertThat(BackendAddress.of(" " + address + " ").url()).isEqualTo(URI.create(address));
    }

    /** A name that only looks like this machine may lead anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://appeals.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "ftp://127.0.0.1",
                "appeals.example.com",
                "https://",
                "",
                "https://me:secret@example.com",
                "https://example.com?x=1",
                "https://example.com#x",
                "https://exa mple.com"
            })
    void refusesEverythingElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> BackendAddress.of(address));
    }

    @Test
    void pinsAndProxiesHaveAForm() {
        URI url = URI.create("https://appeals.example.com");
        String pin = "sha256/" + "A".repeat(43) + "=";

        assertThat(new BackendAddress(url, List.of(pin), "proxy.example.com:3128").pins())
                .containsExactly(pin);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendAddress(url, List.of("sha1/abc"), null))
                .withMessageContaining("sha1/abc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendAddress(url, List.of(), "http://proxy"))
                .withMessageContaining("host:port");
    }
}
