package org.appealdesk.console.evidence;

import org.appealdesk.console.evidence.picture.Pyramid;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Refusal;

/** What is shown of a piece of evidence. */
sealed interface Shown {

    /** There is no evidence. */
    record Nothing() implements Shown {}

    /** It is being read. */
    record Loading(EvidenceItem item) implements Shown {}

    /**
     * A picture, or a page of a document.
     *
     * @param page from 0
     * @param isErrorLevel whether it shows how much each part changes when it is compressed once more, not the picture
     */
    record Page(EvidenceItem item, Inspection inspection, Pyramid picture, int page, int pages, boolean isErrorLevel)
            implements Shown {}

    /** The words of a text or office file. */
    record Words(EvidenceItem item, Inspection inspection, String text) implements Shown {}

    /** Sound or video: what is known of it. */
    record Recording(EvidenceItem item, Inspection inspection, Contents.Media media) implements Shown {}

    /** A kind of file that only other programs can show. */
    record Foreign(EvidenceItem item, Inspection inspection) implements Shown {}

    /** It cannot be shown. */
    record Refused(EvidenceItem item, Refusal refusal) implements Shown {}
}
