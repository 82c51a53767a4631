package org.appealdesk.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.Keychain;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's keychain: the Secret Service or KWallet, macOS's Keychain, Windows' Credential Manager. The
 * library can wait for minutes for somebody to unlock it, so it works on a thread of its own that is left behind when
 * patience is over.
 */
public final class SystemKeychain implements Keychain, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);

    private static final String PROBE = "appeal-desk-probe";

    private final ExecutorService thread;
    private final Duration patience;
    private @Nullable Keyring keyring;

    private SystemKeychain(Duration patience) {
        this.patience = patience;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("appeal-desk-keychain").daemon().factory());
    }

    /**
     * Opens it and tries it with something of no worth: a locked one answers that nothing is kept in it.
     *
     * @param patience for one answer, also the user's who is asked to unlock it
     * @return empty when there is none, or it stays locked
     */
    public static Optional<SystemKeychain> open(Duration patience) {
        var keychain = new SystemKeychain(patience);
        try {
            keychain.ask("open", () -> {
                keychain.begin();
                return true;
            });
            keychain.put(PROBE, PROBE, PROBE);
            boolean kept = keychain.get(PROBE, PROBE).filter(PROBE::equals).isPresent();
            keychain.delete(PROBE, PROBE);
            if (kept) {
                return Optional.of(keychain);
            }
            LOG.info("The keychain does not keep what it is given");
        } catch (StorageException e) {
            LOG.info("There is no keychain: {}", e.getMessage());
        }
        keychain.close();
        return Optional.empty();
    }

    private void begin() throws BackendNotSupportedException, IOException, DBusException {
        if (!System.getProperty("os.name").equals("Linux")) {
            keyring = Keyring.create();
            return;
        }
        Optional<KeyringStorageType> service = SecretServices.find();
        if (service.isPresent()) {
            keyring = Keyring.create(service.get());
        }
    }

    @Override
    public Optional<String> get(String service, String account) {
        return ask("read", () -> {
            try {
                return Optional.ofNullable(opened().getPassword(service, account));
            } catch (PasswordAccessException e) {
                // The library says so of what is not there.
                LOG.debug("Nothing is kept", e);
                return Optional.empty();
            }
        });
    }

    @Override
    public void put(String service, String account, String secret) {
        ask("keep", () -> {
            opened().setPassword(service, account, secret);
            return true;
        });
    }

    @Override
    public void delete(String service, String account) {
        ask("forget", () -> {
            try {
                opened().deletePassword(service, account);
            } catch (PasswordAccessException e) {
                LOG.debug("Nothing was kept", e);
            }
            return true;
        });
    }

    private Keyring opened() {
        if (keyring == null) {
            throw new IllegalStateException("there is none");
        }
        return keyring;
    }

    private <T> T ask(String what, Callable<T> work) {
        try {
            return thread.submit(work).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // Whatever is wrong with the service, the library may throw anything at all.
            throw failed(what, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw failed(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(what, e);
        }
    }

    private static StorageException failed(String what, Throwable e) {
        return new StorageException(Problem.OTHER, "The keychain does not " + what + ": " + e, e);
    }

    /** The connection's threads would keep the program from ending. */
    @Override
    public void close() {
        var _ = thread.submit(this::end);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The keychain does not come to its end and is left alone");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        if (keyring != null) {
            try {
                keyring.close();
            } catch (Exception e) {
                LOG.debug("The keychain ended with a failure", e);
            }
            keyring = null;
        }
    }
}
