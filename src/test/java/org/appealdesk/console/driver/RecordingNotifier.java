package org.appealdesk.console.driver;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.fx.Notifier;

/** Keeps all news. */
public final class RecordingNotifier implements Notifier {

    private final List<News> told = new ArrayList<>();
    private final List<News> kept = new ArrayList<>();

    @Override
    public void tell(News news) {
        told.add(news);
    }

    @Override
    public void keep(News news) {
        kept.add(news);
    }

    /** What was told, oldest first. */
    public List<News> told() {
        return List.copyOf(told);
    }

    /** What is in the notification centre, oldest first. */
    public List<News> kept() {
        return List.copyOf(kept);
    }
}
