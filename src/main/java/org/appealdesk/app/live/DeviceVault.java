package org.appealdesk.app.live;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.store.ReplicaKey;
import org.jspecify.annotations.Nullable;

/** Keys in this device's keychain, or by passphrases. Safe for use by several threads. */
public final class DeviceVault implements Vault {

    private final Supplier<ReplicaKey> opener;
    private @Nullable ReplicaKey opened;

    /** @param opener is asked once, when the first key is; a keychain takes its time */
    public DeviceVault(Supplier<ReplicaKey> opener) {
        this.opener = opener;
    }

    private synchronized ReplicaKey keys() {
        ReplicaKey keys = opened;
        if (keys == null) {
            keys = opener.get();
            opened = keys;
        }
        return keys;
    }

    @Override
    public Lock lock(Path folder) {
        return switch (keys().protection(folder)) {
            case KEYCHAIN -> Lock.KEYCHAIN;
            case CHOOSE_PASSPHRASE -> Lock.CHOOSE_PASSPHRASE;
            case ENTER_PASSPHRASE -> Lock.ENTER_PASSPHRASE;
        };
    }

    @Override
    public byte[] key(Path folder, @Nullable String passphrase) {
        String typed = passphrase == null ? "" : passphrase;
        return switch (keys().protection(folder)) {
            case KEYCHAIN -> keys().fromKeychain(folder);
            case CHOOSE_PASSPHRASE -> keys().choose(folder, typed);
            case ENTER_PASSPHRASE -> keys().enter(folder, typed).orElseThrow(WrongPassphraseException::new);
        };
    }

    @Override
    public void forget(Path folder) {
        keys().forget(folder);
    }
}
