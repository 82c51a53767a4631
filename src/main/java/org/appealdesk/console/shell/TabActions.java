package org.appealdesk.console.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/** What can be done with the tabs of the main window. To be used on the FX thread only. */
final class TabActions {

    private final ShellViewModel shell;
    private final ScreenTools tools;
    private final Consumer<CaseId> detach;

    /** @param detach moves a case into a window of its own */
    TabActions(ShellViewModel shell, ScreenTools tools, Consumer<CaseId> detach) {
        this.shell = shell;
        this.tools = tools;
        this.detach = detach;
    }

    void add(Subscriptions whileShown) {
        Supplier<Boolean> isCaseOpen = () -> !shell.tabs().isEmpty();
        Supplier<Boolean> isCaseShown = () -> shownCase().isPresent();
        add(whileShown, ShellActions.NEXT_TAB, isCaseOpen, () -> shell.step(1));
        add(whileShown, ShellActions.PREVIOUS_TAB, isCaseOpen, () -> shell.step(-1));
        add(whileShown, ShellActions.CLOSE_TAB, isCaseShown, () -> shownCase().ifPresent(shell::close));
        add(whileShown, ShellActions.DETACH, isCaseShown, () -> shownCase().ifPresent(detach));
    }

    private void add(Subscriptions whileShown, ActionSpec spec, Supplier<Boolean> isPossible, Runnable body) {
        Texts texts = tools.texts();
        UserAction action = new UserAction(
                spec,
                Bindings.createObjectBinding(
                        () -> isPossible.get()
                                ? Availability.ALLOWED
                                : Availability.because(texts.get("shell.tab.noCase")),
                        shell.shownCaseProperty(),
                        shell.tabs(),
                        texts.wordingProperty()),
                body);
        whileShown.add(tools.actions().add(action));
    }

    private Optional<CaseId> shownCase() {
        return shell.shownCaseProperty().get();
    }
}
