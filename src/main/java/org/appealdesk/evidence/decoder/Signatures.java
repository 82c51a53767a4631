package org.appealdesk.evidence.decoder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.FileKind;

/** What a file is by how it begins, and containers by what is in them. */
final class Signatures {
    /** A PDF's may stand behind rubbish. */
    private static final int PDF_WITHIN = 1024;

    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ASF = "0&\u00b2u\u008ef\u00cf\u0011";
    private static final int BRANDS_WITHIN = 64;
    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> OLD_QUICKTIME = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    private record Signature(int at, String bytes, FileKind kind) {}

    private static final List<Signature> KNOWN = List.of(
            new Signature(0, "\u00ff\u00d8\u00ff", FileKind.JPEG),
            new Signature(0, "\u0089PNG\r\n\u001a\n", FileKind.PNG),
            new Signature(0, "GIF87a", FileKind.GIF),
            new Signature(0, "GIF89a", FileKind.GIF),
            new Signature(0, "ID3", FileKind.MP3),
            new Signature(0, ".RMF", FileKind.REAL_MEDIA),
            new Signature(0, ASF, FileKind.WMV),
            new Signature(0, "%PDF-", FileKind.PDF));

    private Signatures() {}

    /** @param head the beginning of the file */
    static FileKind kindOf(byte[] head, Path file) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Signature signature : KNOWN) {
            if (text.startsWith(signature.bytes(), signature.at())) {
                return signature.kind();
            }
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return FileKind.WEBP;
        }
        if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) {
            return FileKind.AVI;
        }
        if (text.startsWith("ftyp", 4)) {
            return byBrand(text);
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return OfficeKinds.inZip(file);
        }
        if (text.startsWith(OLE)) {
            return OfficeKinds.inOle(file);
        }
        if (text.length() > 8 && OLD_QUICKTIME.contains(text.substring(4, 8))) {
            return FileKind.MOV;
        }
        if (isMpegSound(head)) {
            return FileKind.MP3;
        }
        if (text.substring(0, Math.min(PDF_WITHIN, text.length())).contains("%PDF-")) {
            return FileKind.PDF;
        }
        return PlainText.looksLikeText(head) ? FileKind.TEXT : FileKind.UNKNOWN;
    }

    private static FileKind byBrand(String text) {
        String brand = text.substring(8, Math.min(12, text.length()));
        if (brand.equals("qt  ")) {
            return FileKind.MOV;
        }
        String brands = text.substring(8, Math.min(BRANDS_WITHIN, text.length()));
        if (brands.contains("avif") || brands.contains("avis")) {
            return FileKind.UNKNOWN;
        }
        boolean isStill = brand.equals("mif1") || brand.equals("msf1") || HEIF_BRANDS.contains(brand);
        return isStill ? FileKind.HEIC : FileKind.MP4;
    }

    /** A frame of MPEG layer III whose rates are none of the forbidden ones. */
    private static boolean isMpegSound(byte[] head) {
        return head.length >= 4
                && head[0] == (byte) 0xff
                && (head[1] & 0xe6) == 0xe2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xf0) != 0xf0
                && (head[2] & 0xf0) != 0
                && (head[2] & 0x0c) != 0x0c;
    }
}
