package org.appealdesk.console.live;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.engine.trade.CaseId;

/**
 * What the agent has written and not sent, in all cases. It is kept on this computer while he types and is there after a
 * crash. Each text belongs to one place in one case and is never found under another. To be used on the FX thread only.
 */
public final class DraftBook {
    private static final String KIND = "draft";
    private static final String BETWEEN = " ";

    private final PaperWriter writer;
    private final Map<String, String> texts;
    private final ReadOnlyObjectWrapper<Set<CaseId>> unsent = new ReadOnlyObjectWrapper<>(this, "unsent", Set.of());

    /**
     * @param papers where the drafts of the last time are
     * @param writer keeps those of this time there
     */
    public DraftBook(DeskPapers papers, PaperWriter writer) {
        this.writer = writer;
        this.texts = new TreeMap<>(papers.all(KIND));
        count();
    }

    /** Drafts that are gone with the program. */
    public static DraftBook forgetful() {
        DeskPapers nowhere = new MemoryPapers();
        return new DraftBook(nowhere, new PaperWriter(nowhere, (_, work) -> work.run(), _ -> {}));
    }

    /** The drafts of one case. */
    public Page of(CaseId id) {
        return new Page(id);
    }

    /** The cases with something written and not sent. */
    public ReadOnlyObjectProperty<Set<CaseId>> unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    /** Keeps what was written last before it returns, because the program ends. */
    public void close() {
        writer.write();
    }

    /** Keeps nothing any more, because all of it is to be wiped; on any thread. */
    public void stop() {
        writer.stop();
    }

    private void count() {
        Set<CaseId> now = texts.keySet().stream()
                .map(key -> new CaseId(key.substring(key.indexOf(BETWEEN) + 1)))
                .collect(Collectors.toUnmodifiableSet());
        if (!now.equals(unsent.get())) {
            unsent.set(now);
        }
    }

    /** What is written in one case and not sent: a text a place. */
    public final class Page {
        private final CaseId id;

        private Page(CaseId id) {
            this.id = id;
        }

        /** What was kept; empty when nothing was. */
        public String read(String place) {
            return texts.getOrDefault(key(place), "");
        }

        /**
         * Keeps a text in the place of the earlier one; a blank one is none.
         *
         * @param place one word
         */
        public void keep(String place, String text) {
            String key = key(place);
            boolean isNone = text.isBlank();
            String before = isNone ? texts.remove(key) : texts.put(key, text);
            if (isNone && before != null) {
                writer.drop(KIND, key);
            } else if (!isNone && !text.equals(before)) {
                writer.keep(KIND, key, text);
            }
            if (isNone != (before == null)) {
                count();
            }
        }

        private String key(String place) {
            return place + BETWEEN + id.value();
        }
    }
}
