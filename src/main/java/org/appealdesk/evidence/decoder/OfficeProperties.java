package org.appealdesk.evidence.decoder;

import java.util.Date;
import java.util.List;
import org.appealdesk.evidence.Inspection.Metadata;
import org.jspecify.annotations.Nullable;

/** Collects what an office file says about itself; what it does not say is left out. */
record OfficeProperties(List<Metadata> all) {

    void add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            SelfDescription.add(all, "Office", name, value);
        }
    }

    void add(String name, @Nullable Date value) {
        if (value != null) {
            SelfDescription.add(all, "Office", name, value.toInstant().toString());
        }
    }
}
