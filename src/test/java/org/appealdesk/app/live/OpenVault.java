package org.appealdesk.app.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.store.Seal;
import org.appealdesk.sync.Desktop;
import org.jspecify.annotations.Nullable;

/** A keychain that lives as long as the test; or, told so, none, and passphrases instead. */
public final class OpenVault implements Vault {
    private final Map<Path, byte[]> keys = new HashMap<>();
    private final Map<Path, String> passphrases = new HashMap<>();
    private final boolean keychain;

    public OpenVault(boolean keychain) {
        this.keychain = keychain;
    }

    @Override
    public synchronized Lock lock(Path folder) {
        if (keychain) {
            return Lock.KEYCHAIN;
        }
        return keys.containsKey(folder) ? Lock.ENTER_PASSPHRASE : Lock.CHOOSE_PASSPHRASE;
    }

    @Override
    public synchronized byte[] key(Path folder, @Nullable String passphrase) {
        String right = passphrases.get(folder);
        if (right != null && !right.equals(passphrase)) {
            throw new WrongPassphraseException();
        }
        if (passphrase != null) {
            passphrases.put(folder, passphrase);
        }
        return keys.computeIfAbsent(folder, path -> {
            byte[] key = new byte[Seal.KEY];
            key[0] = (byte) path.hashCode();
            return key;
        });
    }

    @Override
    public synchronized void forget(Path folder) {
        keys.remove(folder);
        passphrases.remove(folder);
    }

    /** A way through the browser for whom nothing is opened. */
    public static BrowserWay noBrowser() {
        return new BrowserWay(
                new BrowserWay.Parts(_ -> {}, MemoryKeychain::new, () -> Locale.ENGLISH, Desktop.machinery()));
    }
}
