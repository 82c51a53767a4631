package org.appealdesk.evidence.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office files. */
public final class OfficeFiles {
    private OfficeFiles() {}

    /** Writes itself. */
    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] docx(String text, String author) {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.getProperties().getCoreProperties().setCreator(author);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String cell) {
        return written(out -> {
            try (Workbook book = new XSSFWorkbook()) {
                book.createSheet("S").createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    public static byte[] xls(String cell) {
        return written(out -> {
            try (Workbook book = new HSSFWorkbook()) {
                book.createSheet("S").createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    /** A table beside what a macro's folder is called. */
    public static byte[] xlsWithMacros(String cell) {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls(cell)))) {
                container.createDirectory("_VBA_PROJECT_CUR");
                container.writeFilesystem(out);
            }
        });
    }

    /** An old container with parts of these names, which hold nothing sensible. */
    public static byte[] container(String... parts) {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                for (String part : parts) {
                    container.createDocument(new ByteArrayInputStream(new byte[5000]), part);
                }
                container.writeFilesystem(out);
            }
        });
    }

    /** The same file with one more part, or another one. */
    public static byte[] with(byte[] file, String part, byte[] content) {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content);
        return zip(parts);
    }

    /** A docx with a part where programs lie. */
    public static byte[] docxWithMacros(String text) {
        byte[] docx = docx(text, "");
        String types =
                new String(Objects.requireNonNull(parts(docx).get("[Content_Types].xml")), StandardCharsets.UTF_8);
        String more = types.replace(
                "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
        return with(
                with(docx, "[Content_Types].xml", more.getBytes(StandardCharsets.UTF_8)),
                "word/vbaProject.bin",
                new byte[10]);
    }

    /** A docx whose text is replaced. */
    public static byte[] withDocument(byte[] docx, String xml) {
        return with(docx, "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A docx whose text unfolds to so many megabytes of nothing. */
    public static byte[] bomb(int megabytes) {
        String beginning =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        return withDocument(docx("", ""), beginning + " ".repeat(megabytes << 20) + "</w:body></w:document>");
    }

    /** A docx that asks for a file or address while its text is read. */
    public static byte[] asking(String address) {
        return withDocument(
                docx("", ""),
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + address + "\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }
}
