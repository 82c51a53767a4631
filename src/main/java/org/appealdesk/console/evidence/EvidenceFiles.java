package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.console.evidence.Shown.Problem;
import org.appealdesk.engine.dossier.FileFacts;

/** Reads evidence from the store, and checks that it is what was handed in. Safe for any thread. */
final class EvidenceFiles {
    private final BlobStore blobs;

    EvidenceFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** What reading a file gave. */
    sealed interface Read {
        record Pages(Document document) implements Read {}

        record Foreign() implements Read {}

        record Failed(Problem problem, String details) implements Read {}
    }

    /** Opens a file after hashing it again. */
    Read open(FileFacts facts) {
        Optional<Path> file = blobs.find(facts.sha256());
        if (file.isEmpty()) {
            return new Read.Failed(Problem.MISSING, "");
        }
        try {
            String hash = hash(file.get());
            if (!hash.equals(facts.sha256())) {
                return new Read.Failed(Problem.ALTERED, hash);
            }
            return Document.open(file.get()).<Read>map(Read.Pages::new).orElseGet(Read.Foreign::new);
        } catch (IOException broken) {
            return new Read.Failed(Problem.UNREADABLE, String.valueOf(broken.getMessage()));
        }
    }

    /**
     * Copies a file to where other programs can open it by its name.
     *
     * @throws IOException when it is missing or cannot be copied
     */
    Path copyOut(FileFacts facts) throws IOException {
        Path file =
                blobs.find(facts.sha256()).orElseThrow(() -> new IOException(facts.name() + " is not in the store"));
        Path folder = Files.createTempDirectory("appeal-desk-");
        folder.toFile().deleteOnExit();
        Path copy = folder.resolve(facts.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_"));
        Files.copy(file, copy);
        copy.toFile().deleteOnExit();
        return copy;
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(Files.newInputStream(file), sha256())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
