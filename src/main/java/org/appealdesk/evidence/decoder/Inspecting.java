package org.appealdesk.evidence.decoder;

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
import java.util.regex.Pattern;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;

/** Puts together all that is told of a file. */
final class Inspecting {
    /** A name that ends in something like an ending. */
    private static final Pattern ENDING = Pattern.compile(".*\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);

    private Inspecting() {}

    static Inspection of(OpenedFile file, String name) throws IOException {
        String sha256 = sha256(file.path());
        Found found = switch (file.kind().family()) {
            case PICTURE -> PictureFile.inspect(file);
            case DOCUMENT -> PdfFile.inspect(file);
            case TEXT -> TextFile.inspect(file);
            case OFFICE -> OfficeFile.inspect(file);
            case SOUND, VIDEO -> MediaFile.inspect(file);
            case UNKNOWN -> Found.NOTHING;
        };
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        if (differs(name, file.kind())) {
            oddities.add(Oddity.NAME_DIFFERS);
        }
        if (FileEnd.isFollowed(file)) {
            oddities.add(Oddity.TRAILING_DATA);
        }
        return new Inspection(
                file.kind(),
                file.bytes(),
                sha256,
                found.contents(),
                found.provenance(),
                found.metadata(),
                found.odditiesAnd(oddities));
    }

    private static boolean differs(String name, FileKind kind) {
        Optional<FileKind> promised = FileKind.promisedBy(name);
        return promised.isPresent()
                ? promised.get() != kind
                : kind != FileKind.UNKNOWN && ENDING.matcher(name).matches();
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream stream =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
