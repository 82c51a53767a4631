package org.appealdesk.console.shell;

import javafx.beans.binding.Bindings;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.command.Actor;

/** Changing seats: one action a person who may sit here. To be used on the FX thread only. */
final class SeatActions {
    private SeatActions() {}

    /** The action that leads to a seat. */
    static ActionSpec of(Actor.Staff person) {
        return switch (person) {
            case Actor.Agent agent -> agent.since() == null ? ShellActions.SIT_AGENT : ShellActions.SIT_NEW_AGENT;
            case Actor.Supervisor _ -> ShellActions.SIT_SUPERVISOR;
        };
    }

    /** The end of the key of a role's name. Where seats cannot be changed, an agent is an agent, new or not. */
    static String role(Actor.Staff person, Seats seats) {
        return switch (person) {
            case Actor.Agent agent -> agent.since() != null && seats.people().size() > 1 ? "NEW_AGENT" : "AGENT";
            case Actor.Supervisor _ -> "SUPERVISOR";
        };
    }

    /** Adds them to a window; none when nobody else may sit here. */
    static void add(ScreenTools tools, Seats seats, Subscriptions whileShown) {
        if (seats.people().size() < 2) {
            return;
        }
        for (Actor.Staff person : seats.people()) {
            whileShown.add(tools.actions().add(action(tools, seats, person)));
        }
    }

    private static UserAction action(ScreenTools tools, Seats seats, Actor.Staff person) {
        Texts texts = tools.texts();
        return new UserAction(
                of(person),
                Bindings.createObjectBinding(
                        () -> person.equals(seats.me())
                                ? Availability.because(texts.get("shell.seat.taken"))
                                : Availability.ALLOWED,
                        seats.meProperty(),
                        texts.wordingProperty()),
                () -> {
                    seats.sit(person);
                    String told = "shell.seat.told." + role(person, seats);
                    tools.notifier()
                            .tell(News.of(
                                    Notifier.Level.INFO,
                                    texts.get(told, person.id().value())));
                });
    }
}
