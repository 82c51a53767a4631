package org.appealdesk.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.engine.dossier.FileFacts;

/** Keeps what was stored by its hash alone: enough where nobody looks at a file again. */
public final class TestFiles implements BlobStore {
    private final Map<String, FileFacts> stored = new ConcurrentHashMap<>();

    @Override
    public FileFacts put(String name, InputStream content) {
        try {
            byte[] bytes = content.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            FileFacts facts = new FileFacts(name, bytes.length, hash, true);
            stored.put(hash, facts);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.ofNullable(stored.get(sha256)).map(facts -> Path.of(facts.name()));
    }
}
