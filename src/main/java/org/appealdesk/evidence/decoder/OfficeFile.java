package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal.Reason;

/** A text or table of an office program: its words and properties. Macros are noticed and never run. */
final class OfficeFile {
    /** A part that unfolds to more, or more than a hundredfold, is a bomb. */
    private static final long MOST_OF_A_PART = 64L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_AT_ONCE = 128 << 20;

    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(MOST_OF_A_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMaxTextSize(MOST_OF_A_PART);
        IOUtils.setByteArrayMaxOverride(MOST_AT_ONCE);
    }

    private OfficeFile() {}

    /** What an office file holds. */
    record Inside(String text, Provenance provenance, List<Metadata> metadata, Set<Oddity> oddities) {
        Inside {
            metadata = List.copyOf(metadata);
            oddities = Set.copyOf(oddities);
        }
    }

    static Found inspect(OpenedFile file) throws IOException {
        Inside inside;
        try {
            inside = switch (file.kind()) {
                case DOCX, XLSX -> OoxmlFile.read(file);
                default -> OleFile.read(file);
            };
        } catch (RefusedException refused) {
            throw refused;
        } catch (Exception broken) {
            throw refusal(broken);
        }
        Found found = TextFile.found(TextFile.harmless(inside.text()), false, inside.provenance(), inside.metadata());
        return new Found(found.contents(), found.provenance(), found.metadata(), found.odditiesAnd(inside.oddities()));
    }

    /** The library says by words that it met a bomb or a lock, deep below. */
    private static RefusedException refusal(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            boolean isBomb = said.contains("Zip bomb")
                    || said.contains("exceed the max")
                    || said.contains("maximum length")
                    || said.contains("MAX_FILE_COUNT")
                    || said.contains("maximum file count");
            if (isBomb) {
                return new RefusedException(Reason.TOO_MUCH_INSIDE, "a part unfolds to far more than it is long");
            }
            if (cause instanceof EncryptedDocumentException) {
                return new RefusedException(Reason.ENCRYPTED, "");
            }
        }
        return new RefusedException(Reason.BROKEN, broken.toString());
    }
}
