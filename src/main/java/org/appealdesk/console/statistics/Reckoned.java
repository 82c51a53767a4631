package org.appealdesk.console.statistics;

import java.time.Instant;
import java.util.List;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.statistics.Period;
import org.appealdesk.casework.statistics.Round;
import org.appealdesk.casework.statistics.RoundBook;
import org.appealdesk.casework.statistics.Scope;
import org.appealdesk.casework.statistics.Statistics;
import org.appealdesk.engine.trade.AgentId;

/**
 * The figures of some days.
 *
 * @param cases how many cases they were counted from
 * @param cut how many of these cannot be read to their end, or not at all
 */
record Reckoned(Statistics own, Statistics desk, int cases, int cut) {

    /** Counts; not on the FX thread. */
    static Reckoned of(CaseDesk desk, RoundBook book, Period period, AgentId me) {
        List<CaseView> views = desk.all();
        List<Round> rounds = book.of(views);
        Instant now = desk.clock().instant();
        long cut = views.stream().filter(CaseView::readOnly).count()
                + desk.unreadable().stream()
                        .filter(one -> desk.find(one.id()).isEmpty())
                        .count();
        return new Reckoned(
                Statistics.of(rounds, period, new Scope.Own(me), now),
                Statistics.of(rounds, period, new Scope.Desk(), now),
                views.size(),
                (int) cut);
    }
}
