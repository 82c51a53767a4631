package org.appealdesk.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.app.machine.Machine;
import org.junit.jupiter.api.Test;

class KeychainCheckTest {
    private static final Map<String, String> BUS = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus");

    @Test
    void a_running_or_startable_secret_service_is_fine() {
        assertThat(look("Linux", BUS, "ListNames", "string \"org.freedesktop.secrets\""))
                .isEqualTo("FINE doctor.keychain.secretService");
        assertThat(look("Linux", BUS, "ListActivatableNames", "string \"org.freedesktop.secrets\""))
                .isEqualTo("FINE doctor.keychain.secretService");
    }

    @Test
    void a_bus_without_it_is_weak() {
        assertThat(look("Linux", BUS, "ListNames", "string \"org.freedesktop.secrets.extra\""))
                .isEqualTo("WEAK doctor.keychain.noSecretService");
    }

    @Test
    void no_bus_is_weak_and_none_is_started() {
        assertThat(look("Linux", Map.of(), "ListNames", "string \"org.freedesktop.secrets\""))
                .isEqualTo("WEAK doctor.keychain.noBus");
    }

    @Test
    void macos_is_asked_for_its_keychain() {
        assertThat(look("Mac OS X", Map.of(), "security", "login.keychain-db")).isEqualTo("FINE doctor.keychain.mac");
        assertThat(look("Mac OS X", Map.of(), "nothing", "")).isEqualTo("WEAK doctor.keychain.noMac");
    }

    @Test
    void windows_always_has_its_own() {
        assertThat(look("Windows 11", Map.of(), "nothing", "")).isEqualTo("FINE doctor.keychain.windows");
    }

    /** @param asked part of the one command that is answered; every other fails */
    private static String look(String os, Map<String, String> environment, String asked, String answer) {
        var programs = new Programs(Duration.ofSeconds(1)) {
            @Override
            Optional<String> ask(List<String> command) {
                boolean match = command.stream().anyMatch(word -> word.equals(asked) || word.endsWith("." + asked));
                return match ? Optional.of(answer) : Optional.empty();
            }
        };
        Finding finding = new KeychainCheck(new Machine(environment, Map.of("os.name", os)), programs)
                .look()
                .getFirst();
        return finding.level() + " " + finding.key();
    }
}
