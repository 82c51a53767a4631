package org.appealdesk.casework.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTPS://example.com:8443/x",
                "http://localhost",
                "http://LOCALHOST:1",
                "http://127.0.0.1",
                "http://127.1.2.3:80/x",
                "http://[::1]:8080"
            })
    void safe(String address) {
        assertThat(SafeAddress.isSafe(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://127.0.0",
                "http://127.0.0.1.2",
                "http://[::2]",
                "http://10.0.0.1",
                "ftp://127.0.0.1",
                "https:/nowhere",
                "//localhost",
                "localhost"
            })
    void unsafe(String address) {
        assertThat(SafeAddress.isSafe(URI.create(address))).isFalse();
    }
}
