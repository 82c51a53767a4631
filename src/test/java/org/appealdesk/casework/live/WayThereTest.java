package org.appealdesk.casework.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayThereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void aPinIsTheHashOfAKey(String pin) {
        assertThat(WayThere.isPin(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256/",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "sha1/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "sha256/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= "
            })
    void nothingElseIsAPin(String text) {
        assertThat(WayThere.isPin(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com:3128", "10.0.0.4:1", "localhost:65535", "[2001:db8::1]:8080"})
    void aProxyIsAHostAndAPort(String proxy) {
        assertThat(WayThere.isProxy(proxy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example.com",
                "proxy.example.com:",
                ":3128",
                "proxy.example.com:0",
                "proxy.example.com:65536",
                "http://proxy.example.com:3128",
                "me:secret@proxy.example.com:3128",
                "me@proxy.example.com:3128",
                "proxy example:3128",
                "2001:db8::1:8080",
                "proxy.example.com:3128/"
            })
    void nothingElseIsAProxy(String text) {
        assertThat(WayThere.isProxy(text)).isFalse();
    }
}
