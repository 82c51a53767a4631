package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.console.evidence.Shown.Note;
import org.appealdesk.console.evidence.Shown.Problem;
import org.appealdesk.engine.dossier.FileFacts;

/** Reads evidence from the store, and checks that it is what was handed in. Safe for any thread. */
final class EvidenceFiles {
    /** How long an agent waits for a picture before giving up on it. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** File systems take 255 bytes; a letter takes up to four. */
    private static final int LONGEST_NAME = 60;

    private final BlobStore blobs;
    private final Decoding decoding;

    /** @param patience how long opening a file or drawing a page may take */
    EvidenceFiles(BlobStore blobs, Duration patience) {
        this.blobs = blobs;
        this.decoding = new Decoding(patience);
    }

    /** What reading a file gave. */
    sealed interface Read {
        record Pages(Document document) implements Read {}

        record Foreign() implements Read {}

        record Failed(Problem problem, String details) implements Read {}
    }

    /** What drawing a page gave. */
    sealed interface Drawn {
        record Done(Pixels pixels, Set<Note> notes) implements Drawn {}

        record Failed(Problem problem, String details) implements Drawn {}
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
            if (Files.size(file.get()) == 0) {
                return new Read.Failed(Problem.EMPTY, "");
            }
            return decoding.run(() -> Document.open(file.get()))
                    .<Read>map(Read.Pages::new)
                    .orElseGet(() -> unknown(facts));
        } catch (IOException broken) {
            return new Read.Failed(problem(broken), details(broken));
        }
    }

    private static Read unknown(FileFacts facts) {
        return Signature.promisedBy(facts.name()) == Signature.OTHER
                ? new Read.Foreign()
                : new Read.Failed(Problem.MISNAMED, "");
    }

    /** Draws a page of what was opened. */
    Drawn draw(FileFacts facts, Document document, int page) {
        try {
            Pixels pixels = decoding.run(() -> document.page(page));
            Set<Note> notes = EnumSet.noneOf(Note.class);
            if (Signature.promisedBy(facts.name()) != document.signature()) {
                notes.add(Note.NAME_DIFFERS);
            }
            if (pixels.every() > 1) {
                notes.add(Note.REDUCED);
            }
            if (pixels.isDamaged()) {
                notes.add(Note.DAMAGED);
            }
            return new Drawn.Done(pixels, notes);
        } catch (IOException broken) {
            return new Drawn.Failed(problem(broken), details(broken));
        }
    }

    private static Problem problem(IOException failure) {
        return failure instanceof Decoding.TooSlowException ? Problem.TOO_SLOW : Problem.UNREADABLE;
    }

    private static String details(IOException failure) {
        return String.valueOf(failure.getMessage());
    }

    /**
     * Copies a file to where other programs can open it by its name.
     *
     * @throws IOException when it is missing, not what was handed in, or cannot be copied
     */
    Path copyOut(FileFacts facts) throws IOException {
        Path file =
                blobs.find(facts.sha256()).orElseThrow(() -> new IOException(facts.name() + " is not in the store"));
        if (!hash(file).equals(facts.sha256())) {
            throw new IOException(facts.name() + " is not what was handed in");
        }
        Path folder = Files.createTempDirectory("appeal-desk-");
        folder.toFile().deleteOnExit();
        Path copy = folder.resolve(harmless(facts.name()));
        Files.copy(file, copy);
        copy.toFile().deleteOnExit();
        return copy;
    }

    /** A name without signs that mean something to a file system; its ending stays. */
    private static String harmless(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. -]+", "_");
        int cut = plain.length() - LONGEST_NAME;
        return cut > 0 ? plain.substring(cut) : plain.isBlank() ? "_" : plain;
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
