package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.Keychain;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals a {@link ReplicaFolder}. It is in the keychain; without one it follows from a passphrase. A small file
 * in the folder says which, so that a key is never made anew for data that another one seals. Its methods wait for the
 * disk, the keychain and the derivation, and throw {@link StorageException}. Safe for use by several threads.
 */
public final class ReplicaKey {

    /** Under which the keychain has the keys. */
    public static final String SERVICE = "Appeal Desk";

    private static final String FILE = "key";
    private static final String REPLICA = "replica.db";
    private static final Pattern IN_KEYCHAIN = Pattern.compile("keychain ([0-9a-f]{32})");
    private static final int ID = 16;

    private final @Nullable Keychain keychain;
    private final Consumer<byte[]> random;

    /**
     * @param keychain null when this device has none
     * @param random fills an array with bytes that nobody can foresee
     */
    public ReplicaKey(@Nullable Keychain keychain, Consumer<byte[]> random) {
        this.keychain = keychain;
        this.random = random;
    }

    /** What the key of a folder is protected by. */
    public enum Protection {
        KEYCHAIN,
        /** There is no key yet and no keychain: a passphrase is to be chosen. */
        CHOOSE_PASSPHRASE,
        ENTER_PASSPHRASE
    }

    /** What protects the key of a folder, or is to. It does not change when a keychain comes or goes later. */
    public Protection protection(Path folder) {
        return switch (read(folder)) {
            case Kind.InKeychain _ -> Protection.KEYCHAIN;
            case Kind.ByPassphrase _ -> Protection.ENTER_PASSPHRASE;
            case Kind.None _ -> keychain == null ? Protection.CHOOSE_PASSPHRASE : Protection.KEYCHAIN;
        };
    }

    /**
     * The key in the keychain; a new one for a folder without data.
     *
     * @throws StorageException when there is no keychain; DAMAGED when there is data, and the keychain has no key for it
     */
    public byte[] fromKeychain(Path folder) {
        Keychain present = keychain;
        if (present == null) {
            throw new StorageException(
                    Problem.OTHER, "The key of the data here is in this computer's keychain, which does not answer");
        }
        return switch (read(folder)) {
            case Kind.InKeychain(String id) ->
                present.get(SERVICE, account(id))
                        .map(Base64.getDecoder()::decode)
                        .filter(key -> key.length == Seal.KEY)
                        .orElseThrow(() -> new StorageException(
                                Problem.DAMAGED, "The keychain has lost the key of the data in " + folder));
            case Kind.ByPassphrase _ -> throw new IllegalStateException("A passphrase protects the data in " + folder);
            case Kind.None _ -> newInKeychain(present, folder);
        };
    }

    private byte[] newInKeychain(Keychain present, Path folder) {
        byte[] key = random(Seal.KEY);
        String id = HexFormat.of().formatHex(random(ID));
        // The keychain first: a file that names a key that is nowhere would lock us out.
        present.put(SERVICE, account(id), Base64.getEncoder().encodeToString(key));
        write(folder, "keychain " + id);
        return key;
    }

    /**
     * Has the key follow from this passphrase from now on.
     *
     * @throws IllegalArgumentException when the passphrase is blank
     */
    public byte[] choose(Path folder, String passphrase) {
        if (passphrase.isBlank()) {
            throw new IllegalArgumentException("A blank passphrase protects nothing");
        }
        if (!(read(folder) instanceof Kind.None)) {
            throw new IllegalStateException("The data in " + folder + " has a key");
        }
        return PassphraseLock.choose(passphrase, random, lock -> write(folder, lock.line()));
    }

    /** The key; empty when it is not the passphrase that was chosen, of which nothing is opened then. */
    public Optional<byte[]> enter(Path folder, String passphrase) {
        if (read(folder) instanceof Kind.ByPassphrase(PassphraseLock lock)) {
            return lock.enter(passphrase);
        }
        throw new IllegalStateException("No passphrase protects the data in " + folder);
    }

    /** Forgets the key: nobody can open what it seals any more, whatever is left of it. */
    public void forget(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Matcher said = IN_KEYCHAIN.matcher(
                    Files.exists(file) ? Files.readString(file).strip() : "");
            if (keychain != null && said.matches()) {
                keychain.delete(SERVICE, account(said.group(1)));
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failures.of("forget the key", e);
        }
    }

    private static String account(String id) {
        return "replica " + id;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.accept(bytes);
        return bytes;
    }

    /** What the file says. */
    private sealed interface Kind {
        record None() implements Kind {}

        record InKeychain(String id) implements Kind {}

        record ByPassphrase(PassphraseLock lock) implements Kind {}
    }

    private static Kind read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return none(folder);
            }
            String line = Files.readString(file).strip();
            Matcher keychain = IN_KEYCHAIN.matcher(line);
            if (keychain.matches()) {
                return new Kind.InKeychain(keychain.group(1));
            }
            return PassphraseLock.read(line)
                    .<Kind>map(Kind.ByPassphrase::new)
                    .orElseThrow(() -> new StorageException(Problem.DAMAGED, file + " is not as it was written"));
        } catch (IOException e) {
            throw Failures.of("read " + file, e);
        }
    }

    private static Kind none(Path folder) {
        if (Files.exists(folder.resolve(REPLICA))) {
            throw new StorageException(Problem.DAMAGED, folder.resolve(FILE) + " is gone, and with it the key");
        }
        return new Kind.None();
    }

    private static void write(Path folder, String line) {
        Disk.createFolder(folder);
        Path part = folder.resolve(FILE + ".part");
        try {
            Files.writeString(part, line + "\n");
            Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            Disk.force(folder);
        } catch (IOException e) {
            throw Failures.notWritable(folder, e);
        }
    }
}
