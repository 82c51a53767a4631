package org.appealdesk.backend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerSettingsTest {

    private static final String ISSUER = "https://id.example.com/realms/exchange";

    private static Configuration read(String issuer, String client, String audience) {
        Map<String, String> flags = new HashMap<>(Map.of("embedded", "true"));
        flags.put("oidc-issuer", issuer);
        flags.put("oidc-client-id", client);
        flags.put("oidc-audience", audience);
        flags.values().removeIf(String::isEmpty);
        return Configuration.read(new Configuration.Sources(null, Map.of(), flags));
    }

    private static List<String> mistakes(String issuer, String client, String audience) {
        var failure = catchThrowableOfType(BadConfigurationException.class, () -> read(issuer, client, audience));
        assertThat(failure).isNotNull();
        return failure.mistakes().stream().map(Mistake::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, ISSUER + "/", "http://127.0.0.1:8080/realms/exchange", "http://[::1]:1"})
    void anIssuerIsTakenLetterByLetter(String issuer) {
        Configuration read = read(issuer, "console", "backend");

        assertThat(read.find(Keys.OIDC_ISSUER)).contains(issuer);
        assertThat(read.get(Keys.OIDC_SCOPES)).isEqualTo("openid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.com",
                "id.example.com",
                "https://",
                "https://me@id.example.com",
                "https://id.example.com?a=b",
                "https://id.example.com#a",
                "ftp://id.example.com",
                "https://id example.com"
            })
    void whatCouldBeAnsweredBySomebodyElseIsNoIssuer(String issuer) {
        assertThat(mistakes(issuer, "console", "backend"))
                .singleElement()
                .asString()
                .contains("https://");
    }

    @Test
    void whatBelongsTogetherIsAskedFor() {
        assertThat(mistakes(ISSUER, "", ""))
                .hasSize(2)
                .anySatisfy(mistake -> assertThat(mistake).contains("oidc-client-id"))
                .anySatisfy(mistake -> assertThat(mistake).contains("oidc-audience"));
        assertThat(mistakes("", "console", "backend"))
                .singleElement()
                .asString()
                .contains("oidc-issuer");
    }

    @Test
    void theClientIsNotItsOwnAudience() {
        assertThat(mistakes(ISSUER, "console", "console"))
                .singleElement()
                .asString()
                .contains("id tokens");
    }

    @Test
    void aClaimWithoutAnIssuerIsAMistake() {
        Map<String, String> flags = Map.of("embedded", "true", "oidc-first-day-claim", "hired");
        var failure = catchThrowableOfType(
                BadConfigurationException.class,
                () -> Configuration.read(new Configuration.Sources(null, Map.of(), flags)));

        assertThat(failure.mistakes())
                .singleElement()
                .asString()
                .contains("oidc-first-day-claim", "there is no issuer to make this claim");
    }
}
