package org.appealdesk.evidence.decoder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.appealdesk.evidence.Inspection.Oddity;
import org.jspecify.annotations.Nullable;

/** Finds what a PDF would do in other programs, wherever it is hidden: every object is looked at, none is run. */
final class PdfSecrets {
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 30;
    private static final Set<String> CODE = Set.of("JavaScript", "Rendition", "RichMediaExecute");
    private static final Set<String> WAYS_OUT =
            Set.of("URI", "GoToR", "GoToE", "Launch", "SubmitForm", "ImportData", "Movie", "Sound");
    private static final COSName EMBEDDED = COSName.getPDFName("EF");
    private static final COSName FORM_PROGRAM = COSName.getPDFName("XFA");

    private final Set<Oddity> found = EnumSet.noneOf(Oddity.class);

    private PdfSecrets() {}

    static Set<Oddity> of(COSDocument document) {
        PdfSecrets secrets = new PdfSecrets();
        List<COSObjectKey> keys =
                document.getXrefTable().keySet().stream().limit(MOST_OBJECTS).toList();
        for (COSObjectKey key : keys) {
            secrets.lookAt(read(document, key), 0);
        }
        return secrets.found;
    }

    private static @Nullable COSBase read(COSDocument document, COSObjectKey key) {
        try {
            COSObject object = document.getObjectFromPool(key);
            return object == null ? null : object.getObject();
        } catch (RuntimeException broken) {
            return null;
        }
    }

    /** Looks at what stands within an object; others it points to have their own turn. */
    private void lookAt(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (object instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(value -> lookAt(value, depth + 1));
        } else if (object instanceof COSArray array) {
            array.forEach(value -> lookAt(value, depth + 1));
        }
    }

    private void judge(COSDictionary dictionary) {
        String action = dictionary.getItem(COSName.S) instanceof COSName name ? name.getName() : "";
        if (CODE.contains(action) || dictionary.containsKey(COSName.JS) || dictionary.containsKey(FORM_PROGRAM)) {
            found.add(Oddity.PROGRAM_CODE);
        }
        if (WAYS_OUT.contains(action)) {
            found.add(Oddity.LINKS);
        }
        if (dictionary.containsKey(EMBEDDED)) {
            found.add(Oddity.ATTACHMENTS);
        }
    }
}
