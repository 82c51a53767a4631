package org.appealdesk.console.statistics;

import org.appealdesk.casework.statistics.Statistics;
import org.appealdesk.console.text.Texts;

/** What is counted, in the order of the table. */
enum Figure {
    RECEIVED,
    HANDLED,
    RULED,
    UNTOUCHED,
    OPEN,
    PASSED_ON,
    APPROVED,
    SERVICE_MISSED,
    UNANSWERED,
    LEASES_LOST,
    SILENT,
    OBJECTED,
    UPHELD,
    OVERTURNED;

    int of(Statistics figures) {
        return switch (this) {
            case RECEIVED -> figures.flow().received();
            case HANDLED -> figures.flow().handled();
            case RULED -> figures.results().ruled();
            case UNTOUCHED -> figures.flow().untouched();
            case OPEN -> figures.flow().open();
            case PASSED_ON -> figures.flow().passedOn();
            case APPROVED -> figures.flow().approved();
            case SERVICE_MISSED -> figures.late().service();
            case UNANSWERED -> figures.late().unanswered();
            case LEASES_LOST -> figures.late().leasesLost();
            case SILENT -> figures.late().silent();
            case OBJECTED -> figures.results().objected();
            case UPHELD -> figures.results().upheld();
            case OVERTURNED -> figures.results().overturned();
        };
    }

    String name(Texts texts) {
        return texts.get("statistics.figure." + name());
    }
}
