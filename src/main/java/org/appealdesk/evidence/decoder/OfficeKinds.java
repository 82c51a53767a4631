package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.appealdesk.evidence.FileKind;

/** Tells office files apart by their insides: all of an age are the same kind of container. */
final class OfficeKinds {
    private OfficeKinds() {}

    static FileKind inZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return FileKind.UNKNOWN;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return FileKind.DOCX;
            }
            return zip.getEntry("xl/workbook.xml") != null ? FileKind.XLSX : FileKind.UNKNOWN;
        } catch (IOException | RuntimeException broken) {
            return FileKind.UNKNOWN;
        }
    }

    static FileKind inOle(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return FileKind.DOC;
            }
            boolean isWorkbook = container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book");
            if (isWorkbook) {
                return FileKind.XLS;
            }
            // Locked with a password, a new file comes in an old container, which hides whether it is a text or a
            // table.
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage") ? FileKind.DOC : FileKind.UNKNOWN;
        } catch (IOException | RuntimeException broken) {
            return FileKind.UNKNOWN;
        }
    }
}
