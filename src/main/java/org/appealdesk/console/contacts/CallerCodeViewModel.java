package org.appealdesk.console.contacts;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * The code by which a party can tell in the exchange's app that a caller is support. It is shown here and kept nowhere. To
 * be used on the FX thread only.
 */
public final class CallerCodeViewModel {
    private final LiveCase live;
    private final Side side;
    private final ReadOnlyObjectWrapper<CallerCodes.@Nullable Issued> issued =
            new ReadOnlyObjectWrapper<>(this, "issued");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    CallerCodeViewModel(LiveCase live, Side side) {
        this.live = live;
        this.side = side;
    }

    /** The newest code, in two groups of three as it is read aloud; empty before one was taken. */
    public ObservableValue<String> code() {
        return Bindings.createStringBinding(this::codeNow, issued);
    }

    private String codeNow() {
        CallerCodes.Issued now = issued.get();
        return now == null
                ? ""
                : now.spoken().substring(0, 3) + " " + now.spoken().substring(3);
    }

    /** Why none could be taken; empty when nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes a new code; from then on the one before holds no longer. It is shown once the case has it. */
    public void take() {
        CallerCodes.Issued next = CallerCodes.issue(live.id(), side, live.user().id(), live.now(), live::newId);
        live.submit(
                new SupportAction.IssueCallerCode(next.kept()),
                () -> {
                    problem.set("");
                    issued.set(next);
                },
                problem::set);
    }

    /** How long the code still holds, zero when it does not; follows the clock. */
    public ObservableValue<Duration> left() {
        return Bindings.createObjectBinding(
                this::leftNow, issued, live.tools().ticker().nowProperty());
    }

    private Duration leftNow() {
        CallerCodes.Issued now = issued.get();
        if (now == null) {
            return Duration.ZERO;
        }
        Instant until = now.kept().validUntil();
        Duration left = Duration.between(live.tools().ticker().now(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether the exchange's app cannot know the code yet, because it has not reached the authority. */
    public ObservableValue<Boolean> isOnItsWay() {
        return live.ownProperty()
                .map(own -> own.stream()
                        .anyMatch(command -> command.state() instanceof OwnCommand.Waiting
                                && command.command().action() instanceof SupportAction.IssueCallerCode));
    }

    /** What to tell the party, in its language; empty before a code was taken. */
    public String script() {
        String code = codeNow();
        EngineWords theirs = live.words().forParty(live.order().party(side));
        return code.isEmpty() ? "" : theirs.text("contacts.code.script", code);
    }
}
