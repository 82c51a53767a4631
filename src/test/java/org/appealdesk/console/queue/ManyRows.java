package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** A desk's worth of rows without the cases behind them. The same seed gives the same rows. */
final class ManyRows {
    private static final List<ReasonCode> REASONS = List.of(ReasonCode.values());

    private static final Asset VND = new Asset("VND", 0);
    private static final Asset USDT = new Asset("USDT", 2);
    private static final List<Stage> STAGES = List.of(
            Stage.RESPONDENT_PROCESSING,
            Stage.COMPLAINANT_PROCESSING,
            Stage.CS_QUEUED,
            Stage.CS_REVIEW,
            Stage.CANCELLED);

    private ManyRows() {}

    /** @param now what is due is due within an hour from then, a tenth of it within five minutes */
    static List<QueueRow> of(int count, Instant now, long seed) {
        Random random = new Random(seed);
        List<QueueRow> rows = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            rows.add(row(at, STAGES.get(random.nextInt(STAGES.size())), now.plusSeconds(random.nextInt(3600)), random));
        }
        return rows;
    }

    /** The same row with another due time. */
    static QueueRow due(QueueRow row, Instant due) {
        QueueRow.Standing now = row.standing();
        return new QueueRow(
                row.id(),
                row.number(),
                row.reason(),
                new QueueRow.Standing(
                        now.stage(),
                        now.since(),
                        new QueueRow.Due(Deadline.Kind.SERVICE, now.since(), due),
                        now.isOpen(),
                        now.isReadable(),
                        now.talk()),
                row.amounts(),
                row.parties(),
                row.care(),
                row.searchText());
    }

    private static QueueRow row(int at, Stage stage, Instant due, Random random) {
        boolean isOpen = stage != Stage.CANCELLED;
        @Nullable AgentId owner = stage == Stage.CS_REVIEW ? new AgentId(random.nextBoolean() ? "LT" : "HN") : null;
        String number = String.valueOf(2_014_000_000L + at);
        return new QueueRow(
                new CaseId("o" + number),
                new AppealNumber(number),
                REASONS.get(random.nextInt(REASONS.size())),
                new QueueRow.Standing(
                        stage,
                        due.minusSeconds(3600),
                        isOpen ? new QueueRow.Due(Deadline.Kind.SERVICE, due.minusSeconds(3600), due) : null,
                        isOpen,
                        true,
                        QueueRow.Talk.NONE),
                new QueueRow.Amounts(
                        Money.of(String.valueOf(1_000_000 + random.nextInt(90_000_000)), VND),
                        Money.of(String.valueOf(40 + random.nextInt(4000)), USDT),
                        random.nextInt(20) == 0),
                new QueueRow.Parties(
                        random.nextBoolean() ? Side.BUYER : Side.SELLER,
                        new QueueRow.Party("buyer" + random.nextInt(5000), "vi"),
                        new QueueRow.Party("seller" + random.nextInt(500), random.nextInt(4) == 0 ? "en" : "vi")),
                new QueueRow.Care(owner, Set.of(), List.of(), List.of(), List.of(), QueueRow.Expected.NOTHING),
                number + " buyer seller nguyen van " + random.nextInt(5000));
    }
}
