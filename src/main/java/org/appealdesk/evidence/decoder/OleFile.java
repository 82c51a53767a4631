package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.extractor.EventBasedExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** A doc or xls, or a locked file of a newer program. */
final class OleFile {
    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

    private OleFile() {}

    static OfficeFile.Inside read(OpenedFile file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedException(Reason.ENCRYPTED, "");
            }
            SummaryInformation summary = summary(root);
            return new OfficeFile.Inside(text(file, container), provenance(summary), entries(summary), oddities(root));
        }
    }

    private static String text(OpenedFile file, POIFSFileSystem container) throws IOException {
        if (file.kind() == FileKind.DOC) {
            try (WordExtractor words = new WordExtractor(container)) {
                return words.getText();
            }
        }
        try (EventBasedExcelExtractor cells = new EventBasedExcelExtractor(container)) {
            return cells.getText();
        }
    }

    private static Set<Oddity> oddities(DirectoryNode root) {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        for (String name : root.getEntryNames()) {
            if (MACROS.contains(name)) {
                found.add(Oddity.PROGRAM_CODE);
            }
            if (name.equals("ObjectPool") || name.startsWith("MBD")) {
                found.add(Oddity.ATTACHMENTS);
            }
        }
        return found;
    }

    private static @Nullable SummaryInformation summary(DirectoryNode root) {
        try {
            return PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof SummaryInformation summary
                    ? summary
                    : null;
        } catch (IOException | HPSFException | RuntimeException missing) {
            return null;
        }
    }

    private static Provenance provenance(@Nullable SummaryInformation summary) {
        ProvenanceBuilder origin = new ProvenanceBuilder();
        if (summary != null) {
            origin.author(summary.getAuthor());
            origin.software(summary.getApplicationName());
            Times.of(summary.getCreateDateTime()).ifPresent(origin::created);
            Times.of(summary.getLastSaveDateTime()).ifPresent(origin::modified);
        }
        return origin.build();
    }

    private static List<Metadata> entries(@Nullable SummaryInformation summary) {
        List<Metadata> all = new ArrayList<>();
        if (summary != null) {
            OfficeProperties entries = new OfficeProperties(all);
            entries.add("Title", summary.getTitle());
            entries.add("Subject", summary.getSubject());
            entries.add("Author", summary.getAuthor());
            entries.add("LastAuthor", summary.getLastAuthor());
            entries.add("Created", summary.getCreateDateTime());
            entries.add("Modified", summary.getLastSaveDateTime());
            entries.add("Revision", summary.getRevNumber());
            entries.add("Comments", summary.getComments());
            entries.add("Application", summary.getApplicationName());
            entries.add("Template", summary.getTemplate());
        }
        return all;
    }
}
