package org.appealdesk.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exchange.example/webhooks",
                "HTTPS://exchange.example:8443/a?b=c",
                "http://127.0.0.1:8080/",
                "http://localhost/x",
                "http://[::1]:9/"
            })
    void messagesGoWhereNobodyReadsThemOnTheWay(String address) {
        assertThat(target(address, SECRET).address()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://exchange.example/webhooks",
                "http://localhost.example/",
                "http://127.0.0.1.example/",
                "http://10.0.0.1/",
                "ftp://exchange.example/",
                "file:///etc/passwd",
                "/webhooks",
                "https:///webhooks",
                "mailto:a@exchange.example",
                "https://me:secret@exchange.example/",
                "https://exchange.example/#x"
            })
    void andNowhereElse(String address) {
        assertThatThrownBy(() -> target(address, SECRET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsOneSecretOrTwo() {
        assertThat(target("https://exchange.example/", SECRET, SECRET).secrets())
                .hasSize(2);
        assertThatThrownBy(() -> target("https://exchange.example/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> target("https://exchange.example/", SECRET, SECRET, SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0",
                "whsec_c2VjcmV0",
                "whsec_&topsecret&",
                "WHSEC_AAAA"
            })
    void aSecretThatIsNoneIsRefusedAndNotShown(String text) {
        assertThatThrownBy(() -> WebhookSecret.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain("topsecret", "c2VjcmV0");
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(target("https://exchange.example/", SECRET).toString()).doesNotContain(SECRET.substring(6));
    }

    @Test
    void attemptsGoOnForAboutThreeDays() {
        RetryPlan plan = new RetryPlan(new Random(5));
        Duration all = Duration.ZERO;
        int attempts = 1;
        while (!RetryPlan.exhausted(attempts)) {
            all = all.plus(plan.pause(attempts++, Duration.ZERO));
        }

        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(84));
    }

    @Test
    void pausesGrowAndDifferByChance() {
        RetryPlan plan = new RetryPlan(new Random(5));

        for (int attempts = 1; attempts < 2_000; attempts++) {
            Duration pause = plan.pause(attempts, Duration.ZERO);
            double usual = Math.min(5 * Math.pow(2, attempts - 1), 6 * 3600);
            assertThat(pause.toMillis() / 1000.0).as("attempt %d", attempts).isBetween(usual * 0.79, usual * 1.21);
        }
        assertThat(plan.pause(7, Duration.ZERO)).isNotEqualTo(plan.pause(7, Duration.ZERO));
    }

    private static WebhookTarget target(String address, String... secrets) {
        return new WebhookTarget(
                URI.create(address),
                List.of(secrets).stream().map(WebhookSecret::of).toList());
    }
}
