package org.appealdesk.casework.statistics;

import java.time.Duration;
import java.util.List;
import org.appealdesk.casework.statistics.Round.Deed;
import org.appealdesk.casework.statistics.Round.End;
import org.appealdesk.casework.statistics.Round.Hold;

/** Brings a stay to another time. */
final class Later {
    private Later() {}

    static Round by(Duration later, Round round) {
        Round.Arrival arrival = round.arrival();
        End end = round.end();
        return new Round(
                round.reason(),
                new Round.Arrival(
                        arrival.since().plus(later), arrival.serviceBy().plus(later), arrival.afterSilence()),
                round.firstAct() == null ? null : by(later, round.firstAct()),
                round.holds().stream().map(hold -> by(later, hold)).toList(),
                by(later, round.passedOn()),
                new Round.Slips(
                        by(later, round.slips().unanswered()),
                        by(later, round.slips().leasesLost())),
                end == null ? null : new End(end.at().plus(later), end.by(), end.way()),
                round.aftermath());
    }

    private static List<Deed> by(Duration later, List<Deed> deeds) {
        return deeds.stream().map(deed -> by(later, deed)).toList();
    }

    private static Deed by(Duration later, Deed deed) {
        return new Deed(deed.by(), deed.at().plus(later));
    }

    private static Hold by(Duration later, Hold hold) {
        return new Hold(
                hold.by(),
                hold.from().plus(later),
                hold.until() == null ? null : hold.until().plus(later));
    }
}
