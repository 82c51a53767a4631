package org.appealdesk.backend.deadlines;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.appealdesk.backend.database.Database;
import org.appealdesk.casework.Authority;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.trade.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the clock's part done: finds cases that are due by the database's clock and submits the lapse of each. A node takes
 * cases for a while, in a transaction that ends before any work begins; if it dies, others may take them after that
 * while. The command's id names the case and its due instant, so that even two nodes that work on the same case lapse it
 * once. Safe for use by several threads.
 */
public final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private static final String TAKE = """
            WITH taken AS (
                SELECT case_id FROM deadlines
                WHERE due <= now() AND (taken_until IS NULL OR taken_until < now())
                ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE deadlines SET taken_until = now() + make_interval(secs => ?)
            FROM taken WHERE deadlines.case_id = taken.case_id
            RETURNING deadlines.case_id, deadlines.due, now()""";

    /** Few, so that what a dying node has taken is soon done by another. */
    private static final int MOST_AT_ONCE = 50;

    /** @param now by the database's clock when the case was taken; not before it was due */
    private record Due(CaseId caseId, Instant due, Instant now) {}

    private final Database database;
    private final Authority authority;
    private final Duration lease;

    /** @param lease how long others leave a taken case alone; far longer than a command takes */
    public Sweeper(Database database, Authority authority, Duration lease) {
        this.database = database;
        this.authority = authority;
        this.lease = lease;
    }

    /**
     * Does what is due now and not taken by another node.
     *
     * @return how many cases that were
     * @throws StorageException when the database does not answer
     */
    public int sweep() {
        int swept = 0;
        List<Due> taken = take();
        while (!taken.isEmpty()) {
            lapse(taken);
            swept += taken.size();
            taken = take();
        }
        return swept;
    }

    private List<Due> take() {
        return database.ask("take due cases", connection -> {
            try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                take.setInt(1, MOST_AT_ONCE);
                take.setDouble(2, lease.toMillis() / 1000.0);
                List<Due> taken = new ArrayList<>();
                try (ResultSet rows = take.executeQuery()) {
                    while (rows.next()) {
                        taken.add(new Due(
                                new CaseId(rows.getString(1)),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                }
                return taken;
            }
        });
    }

    /** All at once, so that the log can keep them together. */
    private void lapse(List<Due> taken) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(due -> threads.execute(() -> lapse(due)));
        }
    }

    /** A case that cannot be lapsed stays due, and is tried again when its lease is over; the others go on. */
    private void lapse(Due due) {
        AppealCommand command = new AppealCommand(
                "lapse/" + due.caseId() + "/" + due.due(),
                due.caseId(),
                new Actor.Clock(),
                Timing.at(due.now()),
                Basis.UNKNOWN,
                new ClockAction.LapseDeadline());
        try {
            authority.submit(command);
        } catch (StorageException e) {
            LOG.warn(
                    "What was due in case {} at {} could not be kept; it will be tried again",
                    due.caseId(),
                    due.due(),
                    e);
        }
    }
}
