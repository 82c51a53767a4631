package org.appealdesk.evidence.decoder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Provenance;

/** What a PDF says about itself. */
final class PdfOrigins {
    /** A date that names its zone: D:20261123140322+07'00'. */
    private static final Pattern ZONED = Pattern.compile("(D:)?\\d{8,14}(Z|[+-]\\d{2}).*");

    private PdfOrigins() {}

    static Provenance of(PDDocumentInformation information) {
        ProvenanceBuilder origin = new ProvenanceBuilder();
        origin.software(information.getCreator());
        origin.software(information.getProducer());
        origin.author(information.getAuthor());
        time(information.getCOSObject(), COSName.CREATION_DATE).ifPresent(origin::created);
        time(information.getCOSObject(), COSName.MOD_DATE).ifPresent(origin::modified);
        return origin.build();
    }

    private static Optional<Instant> time(COSDictionary entries, COSName name) {
        String text = entries.getString(name);
        Calendar date = entries.getDate(name);
        return text != null && date != null && ZONED.matcher(text).matches()
                ? Times.within(Instant.ofEpochMilli(date.getTimeInMillis()))
                : Optional.empty();
    }

    static List<Inspection.Metadata> entries(PDDocumentInformation information) {
        List<Inspection.Metadata> all = new ArrayList<>();
        for (COSName name : information.getCOSObject().keySet()) {
            String value = information.getCOSObject().getString(name);
            if (value != null) {
                SelfDescription.add(all, "PDF", name.getName(), value);
            }
        }
        return all;
    }
}
