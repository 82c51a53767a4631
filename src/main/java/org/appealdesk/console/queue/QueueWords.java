package org.appealdesk.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.appealdesk.console.queue.QueueRow.Expected;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.SignalWords;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** The queue's rows in words, in the agent's language of the moment. */
final class QueueWords {

    private final Texts texts;
    private final EngineWords engine;
    private final SignalWords signals;

    QueueWords(Texts texts, EngineWords engine) {
        this.texts = texts;
        this.engine = engine;
        this.signals = new SignalWords(engine);
    }

    /** The name of a view. */
    String view(SavedView view) {
        return switch (view) {
            case SavedView.Standing standing -> texts.get("queue.view." + standing.name());
            case SavedView.Everything _ -> texts.get("queue.view.everything");
            case SavedView.Own own -> own.name();
        };
    }

    /** Whose appeals a filter lets through. */
    String owner(QueueFilter.Owner owner) {
        return texts.get("queue.owner." + owner.name());
    }

    /** The reason in two or three words. */
    String reason(QueueRow row) {
        return engine.shortReason(row.reason());
    }

    /** The languages of both parties, the complainant's first. */
    String languages(QueueRow row) {
        String first = row.complainant().language().toLowerCase(Locale.ROOT);
        String second = row.respondent().language().toLowerCase(Locale.ROOT);
        return first.equals(second) ? first : first + " · " + second;
    }

    /** Who wrote last, and at what time of day; a dash when nobody wrote. */
    String lastMessage(QueueRow row) {
        return row.lastMessage()
                .map(last -> {
                    Side party = last.party();
                    String writer = texts.get("queue.message." + (party == null ? "SUPPORT" : party.name()));
                    return texts.get("queue.message", writer, texts.formats().time(last.at()));
                })
                .orElse("—");
    }

    /** The countdown of what is awaited; null when nothing is. */
    @Nullable Countdown countdown(QueueRow row) {
        return row.due()
                .map(due -> new Countdown(
                        due.from(),
                        due.at(),
                        due.kind().lapses() ? Countdown.AtZero.AUTHORITY_ACTS : Countdown.AtZero.OVERDUE,
                        engine.atZero(due.kind())))
                .orElse(null);
    }

    /** Whose it is; whose it is only expected to be, with dots. */
    String owner(QueueRow row) {
        return row.owner()
                .map(AgentId::value)
                .map(owner -> row.expected() == Expected.NOTHING ? owner : owner + " …")
                .orElse("—");
    }

    /** What a screen reader says of a row. */
    String spoken(QueueRow row) {
        String said = saidOf(row);
        return switch (row.expected()) {
            case NOTHING -> said;
            case CLAIM -> texts.get("queue.row.pending", said, texts.get("queue.expected.claiming"));
            case SOMETHING -> texts.get("queue.row.pending", said, texts.get("queue.expected.unconfirmed"));
        };
    }

    private String saidOf(QueueRow row) {
        String said = texts.get(
                "queue.row.spoken",
                row.number().value(),
                engine.name(row.standing().stage()),
                reason(row),
                texts.formats().money(row.amounts().fiat()),
                row.complainant().nickname(),
                row.respondent().nickname());
        return row.undelivered() > 0 ? said + ". " + texts.get("queue.undelivered", row.undelivered()) : said;
    }

    /** What the agent wants to remember of the parties, a line each. */
    List<String> memos(QueueRow row) {
        return row.care().memos().stream()
                .map(memo -> texts.get("queue.memo", memo))
                .toList();
    }

    /** That the agent has put a case aside. */
    String aside() {
        return texts.get("queue.aside");
    }

    /** What has not got to its reader, and the signals, a line each, facts before hints. */
    List<String> signals(QueueRow row) {
        return Stream.concat(
                        row.undelivered() > 0
                                ? Stream.of(texts.get("queue.undelivered", row.undelivered()))
                                : Stream.empty(),
                        signals.lines(row.care().flags(), row.care().signals()).stream()
                                .map(SignalWords.Line::marked))
                .toList();
    }

    /** Why a row stands where it does by deadline risk, and what else speaks for taking it first. */
    String whyHere(Preview preview, Instant now) {
        QueueRow row = preview.row();
        List<String> reasons = new ArrayList<>();
        reasons.add(row.due().map(due -> due(due, now)).orElseGet(() -> texts.get("queue.why.nothingDue")));
        if (row.amounts().isHigh()) {
            reasons.add(texts.get("queue.why.high"));
        }
        if (row.signals() > 0) {
            reasons.add(texts.get("queue.why.signals", row.signals()));
        }
        reasons.add(
                row.owner().isPresent()
                        ? texts.get("queue.why.owned", row.owner().get().value())
                        : texts.get("queue.why.unowned"));
        if (row.isUnclaimed() && Offers.spoken(row, texts.language().locale()) == 2) {
            reasons.add(texts.get("queue.why.language"));
        }
        String all = String.join("; ", reasons);
        String place = preview.place() > 0
                ? texts.get("queue.why", preview.place(), all)
                : texts.get("queue.why.elsewhere", all);
        String skipped = preview.notes().skipped();
        return skipped == null ? place : place + " " + texts.get("queue.why.skipped", skipped);
    }

    private String due(QueueRow.Due due, Instant now) {
        String left = texts.formats().duration(Duration.between(now, due.at()));
        return texts.get(now.isBefore(due.at()) ? "queue.why.left" : "queue.why.over", engine.name(due.kind()), left);
    }
}
