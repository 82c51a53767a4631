package org.appealdesk.console.shell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.queue.FindView;
import org.appealdesk.console.queue.QueueView;
import org.appealdesk.console.queue.QueueViewModel;
import org.appealdesk.console.settings.SettingsView;
import org.appealdesk.console.settings.SettingsViewModel;
import org.appealdesk.console.statistics.StatisticsView;
import org.appealdesk.console.statistics.StatisticsViewModel;
import org.appealdesk.console.workday.DayView;
import org.appealdesk.console.workday.DayViewModel;
import org.appealdesk.engine.trade.CaseId;

/**
 * The screens of the main window, each made when it is first shown. A place's screen stays; a case's goes with its tab.
 * Only the shown one is attached.
 */
final class Screens {

    private final ShellParts parts;
    private final ScreenTools tools;
    private final QueueViewModel queue;
    private final QueueViewModel find;
    private final CaseTitles titles;
    private final Map<Place, View> places = new EnumMap<>(Place.class);
    private final Map<CaseId, View> cases = new HashMap<>();

    Screens(ShellParts parts, ScreenTools tools, QueueViewModel queue, QueueViewModel find, CaseTitles titles) {
        this.parts = parts;
        this.tools = tools;
        this.queue = queue;
        this.find = find;
        this.titles = titles;
    }

    /** What cases are called. */
    CaseTitles titles() {
        return titles;
    }

    /** The screen of a place. */
    View of(Place place) {
        // “Mine” is the queue on another view: one table, one selection.
        Place shared = place == Place.MINE ? Place.QUEUE : place;
        return places.computeIfAbsent(shared, this::make);
    }

    private View make(Place place) {
        return switch (place) {
            case QUEUE, MINE -> new QueueView(queue, tools);
            case DAY ->
                new DayView(
                        new DayViewModel(
                                parts.work().live().day(), parts.work().live().absences(), tools, titles::number),
                        tools);
            case FIND -> new FindView(find, tools);
            case TRAINING -> parts.screens().trainingScreen(tools);
            case STATISTICS -> new StatisticsView(new StatisticsViewModel(parts.desk(), parts.seats(), tools), tools);
            case SETTINGS ->
                new SettingsView(
                        new SettingsViewModel(parts.settings(), parts.facts().home()), tools);
        };
    }

    /** The screen of a case. */
    View of(CaseId id) {
        return cases.computeIfAbsent(id, one -> parts.screens().caseScreen(one, tools));
    }

    /** Forgets the screen of a case whose tab was closed. */
    Optional<View> forget(CaseId id) {
        return Optional.ofNullable(cases.remove(id));
    }
}
