package org.appealdesk.console.evidence;

import java.util.Set;
import org.appealdesk.evidence.Pixels;

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
     * @param notes what to know before relying on it
     */
    record Page(EvidenceItem item, Pixels pixels, int page, int pages, Set<Note> notes) implements Shown {
        public Page {
            notes = Set.copyOf(notes);
        }
    }

    /** A kind of file that only other programs can show. */
    record Foreign(EvidenceItem item) implements Shown {}

    /**
     * It cannot be shown.
     *
     * @param details what the machine said; may be empty
     */
    record Broken(EvidenceItem item, Problem problem, String details) implements Shown {}

    /** What is odd about evidence that can be shown. */
    enum Note {
        /** The file ends too early or holds errors: what is shown may not be all, or not right. */
        DAMAGED,
        /** Its name promises something else than it is. */
        NAME_DIFFERS,
        /** It is so large that several of its pixels are shown as one. */
        REDUCED
    }

    /** Why evidence cannot be shown. */
    enum Problem {
        /** The file is not in the store. */
        MISSING,
        /** Its content is not what was handed in. */
        ALTERED,
        /** There is nothing in it. */
        EMPTY,
        /** Its name promises a picture or PDF, and it is neither. */
        MISNAMED,
        /** It is what was handed in, and broken. */
        UNREADABLE,
        /** Drawing it takes longer than anybody waits. */
        TOO_SLOW
    }
}
