package org.appealdesk.console.evidence;

/** What the viewer shows of the selected evidence. */
sealed interface Shown {

    /** There is no evidence. */
    record Nothing() implements Shown {}

    /** It is being read. */
    record Loading(EvidenceItem item) implements Shown {}

    /**
     * A picture, or a page of a document.
     *
     * @param page from 0
     */
    record Page(EvidenceItem item, Pixels pixels, int page, int pages) implements Shown {}

    /** A kind of file that only other programs can show. */
    record Foreign(EvidenceItem item) implements Shown {}

    /**
     * It cannot be shown.
     *
     * @param details what the machine said; may be empty
     */
    record Broken(EvidenceItem item, Problem problem, String details) implements Shown {}

    /** Why evidence cannot be shown. */
    enum Problem {
        /** The file is not in the store. */
        MISSING,
        /** Its content is not what was handed in. */
        ALTERED,
        /** It is what was handed in, and broken. */
        UNREADABLE
    }
}
