package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.SafeDecoder;

/** Evidence from the store through the safe decoder, checked to be what was handed in. Safe for any thread; waits. */
final class BenchFiles {
    /** File systems take 255 bytes; a letter takes up to four. */
    private static final int LONGEST_NAME = 60;

    private final BlobStore blobs;
    private final SafeDecoder decoder;

    BenchFiles(BlobStore blobs, SafeDecoder decoder) {
        this.blobs = blobs;
        this.decoder = decoder;
    }

    /** All that can be told of a file, which is hashed again. */
    Outcome<Inspection> inspect(FileFacts facts) {
        return with(facts, file -> switch (decoder.inspect(file, facts.name())) {
            case Outcome.Done<Inspection>(var seen)
            when !seen.sha256().equals(facts.sha256()) -> refused(Reason.ALTERED, seen.sha256());
            case Outcome<Inspection> told -> told;
        });
    }

    Outcome<Pixels> draw(FileFacts facts, Drawing drawing) {
        return with(facts, file -> decoder.draw(file, drawing));
    }

    /** The letters of a document's page, from 0. */
    Outcome<List<Letter>> letters(FileFacts facts, int page) {
        return with(facts, file -> decoder.letters(file, page));
    }

    /**
     * Stores a copy with the boxes burned in; the original stays.
     *
     * @return the copy
     * @throws IOException when it could not be written
     * @throws org.appealdesk.casework.StorageException when it could not be kept
     */
    Outcome<FileFacts> redact(FileFacts facts, List<Box> boxes) throws IOException {
        Optional<Path> file = blobs.find(facts.sha256());
        if (file.isEmpty()) {
            return refused(Reason.MISSING, "");
        }
        Path folder = Files.createTempDirectory("appeal-desk-");
        Path copy = folder.resolve("copy");
        try {
            return switch (decoder.redact(file.get(), boxes, copy)) {
                case Outcome.Refused<Path>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<Path>(var written) -> {
                    try (InputStream content = Files.newInputStream(written)) {
                        yield new Outcome.Done<>(blobs.put(redactedName(facts.name(), written), content));
                    }
                }
            };
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    private static String redactedName(String name, Path copy) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        try (InputStream content = Files.newInputStream(copy)) {
            // A copy is a PDF or a PNG; only the first begins with a percent sign.
            return stem + "-redacted" + (content.read() == '%' ? ".pdf" : ".png");
        }
    }

    /**
     * Copies a file to where other programs can open it by its name.
     *
     * @throws IOException when it is missing, not what was handed in, or cannot be copied
     */
    Path copyOut(FileFacts facts) throws IOException {
        Path file =
                blobs.find(facts.sha256()).orElseThrow(() -> new IOException(facts.name() + " is not in the store"));
        Path folder = Files.createTempDirectory("appeal-desk-");
        folder.toFile().deleteOnExit();
        Path copy = folder.resolve(harmless(facts.name()));
        if (!copy(file, copy).equals(facts.sha256())) {
            Files.delete(copy);
            throw new IOException(facts.name() + " is not what was handed in");
        }
        copy.toFile().deleteOnExit();
        return copy;
    }

    /** A name without signs that mean something to a file system; its ending stays. */
    private static String harmless(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. -]+", "_");
        int cut = plain.length() - LONGEST_NAME;
        return cut > 0 ? plain.substring(cut) : plain.isBlank() ? "_" : plain;
    }

    /** Copies, and tells the SHA-256 of what was copied. */
    private static String copy(Path file, Path copy) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(Files.newInputStream(file), sha256())) {
            Files.copy(stream, copy);
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

    private <T> Outcome<T> with(FileFacts facts, Function<Path, Outcome<T>> look) {
        return blobs.find(facts.sha256()).map(look).orElseGet(() -> refused(Reason.MISSING, ""));
    }

    private static <T> Outcome<T> refused(Reason reason, String details) {
        return new Outcome.Refused<>(new Refusal(reason, details));
    }
}
