package org.appealdesk.console.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.outbox.OutboxView;
import org.appealdesk.console.outbox.OutboxViewModel;
import org.appealdesk.console.queue.QueueModel;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.theme.ThemeChoice;
import org.appealdesk.console.workday.AbsenceView;
import org.appealdesk.console.workday.AbsenceViewModel;
import org.appealdesk.console.workday.DayActions;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/** What can be done in every window, the main one and those of single cases. To be used on the FX thread only. */
final class WindowActions {

    private final ShellParts parts;
    private final NewsModel news;
    private final QueueModel queue;
    private final Consumer<CaseId> opener;

    /**
     * @param queue knows every appeal there is
     * @param opener opens a case
     */
    WindowActions(ShellParts parts, NewsModel news, QueueModel queue, Consumer<CaseId> opener) {
        this.parts = parts;
        this.news = news;
        this.queue = queue;
        this.opener = opener;
    }

    /**
     * Adds them to a window.
     *
     * @param walk puts the keyboard into another part of the window, 1 or -1 further
     */
    void add(DeskWindow window, IntConsumer walk, Subscriptions whileShown) {
        SettingsModel settings = parts.settings();
        Actions actions = window.tools().actions();
        whileShown.add(actions.add(ShellActions.PALETTE, () -> showPalette(window)));
        whileShown.add(actions.add(ShellActions.NEWS, () -> showNews(window)));
        whileShown.add(actions.add(ShellActions.NEXT_REGION, () -> walk.accept(1)));
        whileShown.add(actions.add(ShellActions.PREVIOUS_REGION, () -> walk.accept(-1)));
        whileShown.add(actions.add(
                ShellActions.LANGUAGE, () -> step(settings.texts().languageProperty(), List.of(Language.values()))));
        whileShown.add(
                actions.add(ShellActions.THEME, () -> step(settings.themeProperty(), List.of(ThemeChoice.values()))));
        whileShown.add(actions.add(DayActions.AWAY, () -> sayWhoIsAway(window)));
        SeatActions.add(window.tools(), parts.seats(), whileShown);
        LiveWork live = parts.work().live();
        if (live.isLive()) {
            whileShown.add(actions.add(OutboxActions.OPEN, () -> showOutbox(window, live)));
            whileShown.add(actions.add(OutboxActions.SYNC_NOW, live::syncNow));
        }
    }

    private void showPalette(DeskWindow window) {
        Texts texts = parts.settings().texts();
        PaletteViewModel palette = new PaletteViewModel(window.tools().actions(), texts, queue::all, opener);
        PaletteView view = new PaletteView(palette, window.tools());
        view.onClose(window.frame().sheets().showBare(texts.get(ShellActions.PALETTE.id()), view.root()));
    }

    private void sayWhoIsAway(DeskWindow window) {
        List<String> known = queue.all().stream()
                .flatMap(row -> row.owner().stream())
                .map(AgentId::value)
                .distinct()
                .toList();
        AbsenceView.show(new AbsenceViewModel(parts.work().live().absences(), window.tools(), known), window.tools());
    }

    private void showNews(DeskWindow window) {
        NewsView view = new NewsView(news, window.tools(), opener);
        view.onClose(window.frame().sheets().show(parts.settings().texts().get("shell.news.title"), view));
    }

    private void showOutbox(DeskWindow window, LiveWork live) {
        OutboxView view =
                new OutboxView(new OutboxViewModel(parts.desk(), live, window.tools(), opener), window.tools());
        view.onClose(window.frame().sheets().show(parts.settings().texts().get("outbox.title"), view));
    }

    private static <T> void step(ObjectProperty<T> property, List<T> values) {
        property.set(values.get((values.indexOf(property.get()) + 1) % values.size()));
    }
}
