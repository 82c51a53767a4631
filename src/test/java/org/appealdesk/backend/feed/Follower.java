package org.appealdesk.backend.feed;

import java.util.ArrayList;
import java.util.List;

/** Reads a feed page by page and keeps what it was told. */
final class Follower {
    private final ChangeFeed feed;
    private final Reader reader;
    private final int limit;
    private final List<Change> changes = new ArrayList<>();
    private Cursor cursor;

    /** For somebody who owns no case. */
    Follower(ChangeFeed feed, Scope scope, int limit) {
        this(feed, new Reader("nobody", scope), limit);
    }

    Follower(ChangeFeed feed, Reader reader, int limit) {
        this.feed = feed;
        this.reader = reader;
        this.limit = limit;
        this.cursor = feed.start();
    }

    /** Reads until there is no more. */
    List<Change> catchUp() {
        List<Change> news = new ArrayList<>();
        boolean more = true;
        while (more) {
            Reading.Page page = page();
            news.addAll(page.changes());
            more = page.more();
        }
        return news;
    }

    private Reading.Page page() {
        return switch (feed.read(cursor, reader, limit)) {
            case Reading.Page page -> {
                changes.addAll(page.changes());
                cursor = page.next();
                yield page;
            }
            case Reading.EpochGone gone -> throw new AssertionError("The epoch is " + gone.current());
        };
    }

    Cursor cursor() {
        return cursor;
    }

    /** Everything so far. */
    List<Change> changes() {
        return List.copyOf(changes);
    }
}
