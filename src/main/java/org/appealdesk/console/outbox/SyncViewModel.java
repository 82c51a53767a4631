package org.appealdesk.console.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Texts;

/** How this device stands to the backend, in words. To be used on the FX thread only. */
public final class SyncViewModel {
    private final LiveWork work;
    private final Texts texts;

    /** Kinds of standing, each with a shape of its own. */
    public enum Standing {
        LIVE,
        SYNCING,
        OFFLINE,
        SIGNED_OUT,
        UPDATE_NEEDED
    }

    /**
     * What the pill says.
     *
     * @param text where it stands, and up to when all is here
     * @param waiting how many own actions wait
     * @param refused how many were refused
     * @param clock that the PC's clock is off; empty when it is not
     */
    public record Brief(Standing standing, String text, int waiting, int refused, String clock) {}

    /**
     * The same in whole sentences.
     *
     * @param title where it stands
     * @param lines the rest, a fact a line
     */
    public record Whole(Standing standing, String title, List<String> lines) {
        public Whole {
            lines = List.copyOf(lines);
        }
    }

    public SyncViewModel(LiveWork work, Texts texts) {
        this.work = work;
        this.texts = texts;
    }

    /** What the pill says. */
    public ObservableValue<Brief> brief() {
        return Bindings.createObjectBinding(
                this::briefNow, work.statusProperty(), work.ownProperty(), texts.wordingProperty());
    }

    /** The same in whole sentences. */
    public ObservableValue<Whole> whole() {
        return Bindings.createObjectBinding(
                this::wholeNow, work.statusProperty(), work.ownProperty(), texts.wordingProperty());
    }

    /** Tries to reach the backend now. */
    public void tryNow() {
        work.syncNow();
    }

    private SyncStatus status() {
        return work.statusProperty().get().orElseGet(SyncStatus::atStart);
    }

    private Brief briefNow() {
        SyncStatus now = status();
        return new Brief(
                standing(now),
                text(now),
                work.waiting().size(),
                work.refused().size(),
                now.clockIsOff() ? texts.get("outbox.sync.clockShort", ahead(now)) : "");
    }

    private static Standing standing(SyncStatus now) {
        return switch (now.link()) {
            case LIVE -> Standing.LIVE;
            case SYNCING -> Standing.SYNCING;
            case OFFLINE -> Standing.OFFLINE;
            case SIGNED_OUT -> Standing.SIGNED_OUT;
            case UPDATE_NEEDED -> Standing.UPDATE_NEEDED;
        };
    }

    private String text(SyncStatus now) {
        String name = texts.get("outbox.sync." + standing(now).name());
        SyncStatus.Progress first = now.first();
        if (first != null) {
            return texts.get("outbox.sync.progress", name, progress(first));
        }
        Instant complete = now.completeTo();
        return complete == null
                ? name
                : texts.get("outbox.sync.complete", name, texts.formats().time(complete));
    }

    private String progress(SyncStatus.Progress first) {
        return texts.get(
                "outbox.sync.of",
                texts.formats().count(first.cases()),
                texts.formats().count(first.of()));
    }

    private Whole wholeNow() {
        SyncStatus now = status();
        Standing standing = standing(now);
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("outbox.sync.about." + standing.name()));
        if (!now.detail().isBlank()) {
            lines.add(texts.get("outbox.sync.detail", now.detail()));
        }
        SyncStatus.Progress first = now.first();
        if (first != null) {
            lines.add(texts.get("outbox.sync.firstTime", progress(first)));
        }
        Instant complete = now.completeTo();
        lines.add(
                complete == null
                        ? texts.get("outbox.sync.neverComplete")
                        : texts.get("outbox.sync.completeTo", texts.formats().dayAndTime(complete)));
        lines.add(texts.get("outbox.sync.waiting", work.waiting().size()));
        int refused = work.refused().size();
        if (refused > 0) {
            lines.add(texts.get("outbox.sync.refused", refused));
        }
        clock(now).ifPresent(lines::add);
        return new Whole(standing, texts.get("outbox.sync." + standing.name()), lines);
    }

    private Optional<String> clock(SyncStatus now) {
        Duration ahead = now.pcAhead();
        if (ahead == null) {
            return Optional.of(texts.get("outbox.sync.clockUnknown"));
        }
        return now.clockIsOff() ? Optional.of(texts.get("outbox.sync.clock", ahead(now))) : Optional.empty();
    }

    /** {@code 00:42 ahead}. */
    private String ahead(SyncStatus now) {
        Duration ahead = now.pcAhead() == null ? Duration.ZERO : now.pcAhead();
        return texts.get(
                ahead.isNegative() ? "outbox.sync.behind" : "outbox.sync.ahead",
                texts.formats().duration(ahead));
    }
}
