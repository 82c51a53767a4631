package org.appealdesk.console.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.trade.AgentId;

/**
 * Tells who sits here that he stands in for somebody, and when that is over. To be used on the FX thread only.
 */
final class AbsenceNews {
    private final Absences absences;
    private final Seats seats;
    private final ScreenTools tools;
    private final Texts texts;
    private final Set<Absence> told = new HashSet<>();

    AbsenceNews(Absences absences, Seats seats, ScreenTools tools) {
        this.absences = absences;
        this.seats = seats;
        this.tools = tools;
        this.texts = tools.texts();
    }

    void follow(Subscriptions whileFollowed) {
        whileFollowed.follow(absences.lastingProperty(), this::look);
    }

    private void look(List<Absence> lasting) {
        for (Absence over : List.copyOf(told)) {
            if (!lasting.contains(over)) {
                told.remove(over);
                tell(texts.get("absence.news.back", over.person()));
            }
        }
        for (Absence absence : lasting) {
            if (isHere(absence.substitute()) && told.add(absence)) {
                tell(texts.get(
                                "absence.news.standIn",
                                absence.person(),
                                texts.formats().dayAndTime(absence.until()),
                                absence.plan().note())
                        .strip());
            }
        }
    }

    private boolean isHere(AgentId agent) {
        return seats.people().stream().anyMatch(person -> person.id().equals(agent));
    }

    private void tell(String words) {
        tools.notifier().keep(News.of(Level.INFO, words));
    }
}
