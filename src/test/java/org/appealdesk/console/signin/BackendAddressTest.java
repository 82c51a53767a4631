package org.appealdesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.appealdesk.console.signin.BackendAddress.Read;
import org.appealdesk.console.signin.BackendAddress.Why;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://desk.example.com, https://desk.example.com",
        "desk.example.com, https://desk.example.com",
        "'  Desk.Example.com:8443/appeals/  ', https://desk.example.com:8443/appeals",
        "HTTPS://desk.example.com/, https://desk.example.com",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://127.9.9.9, http://127.9.9.9",
        "http://[::1]:8080, http://[::1]:8080",
        "https://[2001:db8::1], https://[2001:db8::1]"
    })
    void whatCanBeUsedIsBroughtIntoOneForm(String typed, String used) {
        assertThat(BackendAddress.of(typed)).isEqualTo(new Read.Good(URI.create(used)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "http://desk.example.com, NOT_SECURE",
        "http://localhost.example.com, NOT_SECURE",
        "http://127.0.0.1.example.com, NOT_SECURE",
        "http://128.0.0.1, NOT_SECURE",
        "ftp://desk.example.com, NOT_SECURE",
        "http://10.0.0.4:8080, NOT_SECURE",
        "https://, UNREADABLE",
        "https:///appeals, UNREADABLE",
        "desk example, UNREADABLE",
        "https://minh:secret@desk.example.com, TOO_MUCH",
        "http://localhost@desk.example.com, TOO_MUCH",
        "https://desk.example.com/?queue=VND, TOO_MUCH",
        "https://desk.example.com/#top, TOO_MUCH"
    })
    void whatCannotBeUsedSaysWhy(String typed, Why why) {
        assertThat(BackendAddress.of(typed)).isEqualTo(new Read.Bad(why));
    }
}
