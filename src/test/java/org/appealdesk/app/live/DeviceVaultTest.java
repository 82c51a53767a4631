package org.appealdesk.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.appealdesk.app.live.Vault.WrongPassphraseException;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.store.ReplicaKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceVaultTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theKeychainNeedsNobody() {
        var keys = new ReplicaKey(new MemoryKeychain(), new Random(1)::nextBytes);
        var vault = new DeviceVault(() -> keys);

        assertThat(vault.lock(folder)).isEqualTo(Lock.KEYCHAIN);
        byte[] key = vault.key(folder, null);
        assertThat(vault.key(folder, null)).isEqualTo(key);

        vault.forget(folder);
        assertThat(vault.key(folder, null)).isNotEqualTo(key);
    }

    @Test
    void withoutAKeychainAPassphraseIsChosenAndEntered() {
        var keys = new ReplicaKey(null, new Random(1)::nextBytes);
        var vault = new DeviceVault(() -> keys);

        assertThat(vault.lock(folder)).isEqualTo(Lock.CHOOSE_PASSPHRASE);
        assertThatThrownBy(() -> vault.key(folder, null)).isInstanceOf(IllegalArgumentException.class);
        byte[] key = vault.key(folder, "correct horse");

        assertThat(vault.lock(folder)).isEqualTo(Lock.ENTER_PASSPHRASE);
        assertThat(vault.key(folder, "correct horse")).isEqualTo(key);
        assertThatThrownBy(() -> vault.key(folder, "wrong horse")).isInstanceOf(WrongPassphraseException.class);
    }
}
