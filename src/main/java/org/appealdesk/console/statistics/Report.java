package org.appealdesk.console.statistics;

import java.util.List;

/**
 * The figures as they are read, in the agent's language.
 *
 * @param about which days, when they were counted and from how many cases
 * @param tiles the most important ones
 * @param isEmpty whether nothing was with support in these days
 */
record Report(
        String about,
        List<Tile> tiles,
        Course course,
        Mix reasons,
        Mix results,
        Table figures,
        Table times,
        boolean isEmpty) {

    /** @param note what belongs to the value, such as the whole desk's; may be empty */
    record Tile(String name, String value, String note) {}

    /** @param columns the first one names a row, the others are numbers */
    record Table(String title, List<String> columns, List<List<String>> rows) {}

    /** What came and went, part by part. */
    record Course(List<Point> points, Table table) {}

    record Point(String name, int received, int handled) {}

    /** Parts of what was handled, in one order: those that are the desk's largest first. */
    record Mix(List<Bar> bars, Table table) {}

    record Bar(String name, int count) {}
}
