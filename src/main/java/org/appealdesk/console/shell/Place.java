package org.appealdesk.console.shell;

import org.appealdesk.console.fx.ActionSpec;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where the rail leads. */
public enum Place {
    QUEUE,
    MINE,
    DAY,
    FIND,
    TRAINING,
    STATISTICS,
    SETTINGS;

    Ikon icon() {
        return switch (this) {
            case QUEUE -> Feather.LIST;
            case MINE -> Feather.USER;
            case DAY -> Feather.CALENDAR;
            case FIND -> Feather.SEARCH;
            case TRAINING -> Feather.PLAY;
            case STATISTICS -> Feather.BAR_CHART_2;
            case SETTINGS -> Feather.SETTINGS;
        };
    }

    /** The action that leads there. */
    ActionSpec action() {
        return switch (this) {
            case QUEUE -> ShellActions.QUEUE;
            case MINE -> ShellActions.MINE;
            case DAY -> ShellActions.DAY;
            case FIND -> ShellActions.FIND;
            case TRAINING -> ShellActions.TRAINING;
            case STATISTICS -> ShellActions.STATISTICS;
            case SETTINGS -> ShellActions.SETTINGS;
        };
    }

    /** The key of its name. */
    String nameKey() {
        return "shell.place." + name();
    }
}
