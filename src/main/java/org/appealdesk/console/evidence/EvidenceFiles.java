package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.console.evidence.Shown.Note;
import org.appealdesk.console.evidence.Shown.Problem;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.FileKind.Family;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.SafeDecoder;

/** Has evidence of the store looked at, and checks that it is what was handed in. Safe for any thread. */
final class EvidenceFiles {
    /** File systems take 255 bytes; a letter takes up to four. */
    private static final int LONGEST_NAME = 60;

    private final BlobStore blobs;
    private final SafeDecoder decoder;

    EvidenceFiles(BlobStore blobs, SafeDecoder decoder) {
        this.blobs = blobs;
        this.decoder = decoder;
    }

    /** What reading a file gave. */
    sealed interface Read {
        record Pages(Opened opened) implements Read {}

        record Foreign() implements Read {}

        record Failed(Problem problem, String details) implements Read {}
    }

    /** A file that can be shown page by page; a picture has one. */
    record Opened(Path file, Inspection inspection) {
        int pages() {
            return inspection.contents() instanceof Contents.Pages(var pages, var _) ? pages : 1;
        }
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
        } catch (IOException unreadable) {
            return new Read.Failed(Problem.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        return switch (decoder.inspect(file.get(), facts.name())) {
            case Outcome.Refused<Inspection>(var refusal) ->
                new Read.Failed(problem(refusal.reason()), refusal.details());
            case Outcome.Done<Inspection>(var inspection) ->
                switch (inspection.kind().family()) {
                    case PICTURE, DOCUMENT -> new Read.Pages(new Opened(file.get(), inspection));
                    case TEXT, OFFICE, SOUND, VIDEO, UNKNOWN -> unknown(facts);
                };
        };
    }

    private static Read unknown(FileFacts facts) {
        boolean promisesPages = FileKind.promisedBy(facts.name())
                .map(FileKind::family)
                .filter(family -> family == Family.PICTURE || family == Family.DOCUMENT)
                .isPresent();
        return promisesPages ? new Read.Failed(Problem.MISNAMED, "") : new Read.Foreign();
    }

    /** Draws a page of what was opened. */
    Drawn draw(Opened opened, int page) {
        return switch (decoder.draw(opened.file(), Drawing.page(page))) {
            case Outcome.Done<Pixels>(var pixels) -> new Drawn.Done(pixels, notes(opened.inspection(), pixels));
            case Outcome.Refused<Pixels>(var refusal) -> new Drawn.Failed(problem(refusal.reason()), refusal.details());
        };
    }

    private static Set<Note> notes(Inspection inspection, Pixels pixels) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (inspection.oddities().contains(Inspection.Oddity.NAME_DIFFERS)) {
            notes.add(Note.NAME_DIFFERS);
        }
        if (pixels.every() > 1) {
            notes.add(Note.REDUCED);
        }
        if (pixels.isDamaged()) {
            notes.add(Note.DAMAGED);
        }
        return notes;
    }

    private static Problem problem(Refusal.Reason reason) {
        return switch (reason) {
            case MISSING -> Problem.MISSING;
            case EMPTY -> Problem.EMPTY;
            case ALTERED -> Problem.ALTERED;
            case TOO_SLOW -> Problem.TOO_SLOW;
            case TOO_LARGE,
                    TOO_MANY_PIXELS,
                    TOO_MANY_PAGES,
                    TOO_MUCH_INSIDE,
                    OUT_OF_MEMORY,
                    DECODER_DIED,
                    ENCRYPTED,
                    BROKEN,
                    NOT_SHOWN -> Problem.UNREADABLE;
        };
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
