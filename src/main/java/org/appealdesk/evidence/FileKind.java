package org.appealdesk.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is. Its content decides; its name only promises. */
public enum FileKind {
    JPEG(Family.PICTURE, "jpg", "jpeg"),
    PNG(Family.PICTURE, "png"),
    WEBP(Family.PICTURE, "webp"),
    GIF(Family.PICTURE, "gif"),
    HEIC(Family.PICTURE, "heic", "heif"),
    PDF(Family.DOCUMENT, "pdf"),
    TEXT(Family.TEXT, "txt"),
    DOC(Family.OFFICE, "doc"),
    DOCX(Family.OFFICE, "docx"),
    XLS(Family.OFFICE, "xls"),
    XLSX(Family.OFFICE, "xlsx"),
    MP3(Family.SOUND, "mp3"),
    MP4(Family.VIDEO, "mp4", "m4v"),
    MOV(Family.VIDEO, "mov"),
    AVI(Family.VIDEO, "avi"),
    REAL_MEDIA(Family.VIDEO, "rm", "rmvb"),
    WMV(Family.VIDEO, "wmv"),
    /** None of these. */
    UNKNOWN(Family.UNKNOWN);

    /** What can be done with a file. */
    public enum Family {
        PICTURE,
        /** Pages that can be drawn. */
        DOCUMENT,
        TEXT,
        OFFICE,
        SOUND,
        VIDEO,
        UNKNOWN
    }

    private final Family family;

    /** A copy, which nobody can change; its type cannot say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> extensions;

    FileKind(Family family, String... extensions) {
        this.family = family;
        this.extensions = List.of(extensions);
    }

    public Family family() {
        return family;
    }

    /** Endings of names that promise this kind, lower case without dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** What the ending of a name promises; empty when it has none that is known. */
    public static Optional<FileKind> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(ending))
                .findFirst();
    }
}
