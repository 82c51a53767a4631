package org.appealdesk.console.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.settings.SettingsModel;

/** The agent's own views, kept in the settings. To be used on the FX thread only. */
final class OwnViews {

    private final SettingsModel settings;
    private final QueueModel model;

    OwnViews(SettingsModel settings, QueueModel model) {
        this.settings = settings;
        this.model = model;
    }

    /** Shows them in the queue, now and after each change. */
    void follow(Subscriptions whileFollowed) {
        whileFollowed.follow(settings.ownViewsProperty(), stored -> model.setOwnViews(read(stored)));
    }

    /** Keeps the present filter and order under a name, and shows it as a view; one of that name is replaced. */
    void save(String name) {
        SavedView.Own view = new SavedView.Own(
                name, model.filterProperty().get(), model.sortingProperty().get());
        change(views -> {
            views.put(name, view.encode());
            return views;
        });
        model.filterProperty().set(QueueFilter.NONE);
        model.viewProperty().set(view);
    }

    /** Gives a view another name; one that had it gives way. */
    void rename(SavedView.Own view, String name) {
        boolean isChosen = model.viewProperty().get().equals(view);
        change(views -> {
            views.remove(view.name());
            views.put(name, view.encode());
            return views;
        });
        if (isChosen) {
            model.viewProperty().set(new SavedView.Own(name, view.filter(), view.order()));
        }
    }

    /** Forgets a view. */
    void remove(SavedView.Own view) {
        change(views -> {
            views.remove(view.name());
            return views;
        });
    }

    private void change(UnaryOperator<Map<String, String>> by) {
        settings.ownViewsProperty()
                .set(Map.copyOf(
                        by.apply(new HashMap<>(settings.ownViewsProperty().get()))));
    }

    /** Views of another version of the program that this one does not understand are left out, and kept. */
    private static List<SavedView.Own> read(Map<String, String> stored) {
        return stored.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> SavedView.Own.decode(entry.getKey(), entry.getValue()).stream())
                .toList();
    }
}
