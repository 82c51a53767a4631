package org.appealdesk.console.shell;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.Notifier.News;

/** The notification centre: what others did, the newest first, until it is read. To be used on the FX thread only. */
public final class NewsModel {

    private static final int MOST = 200;

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> itemsToRead = FXCollections.unmodifiableObservableList(items);
    private final IntegerBinding unread = Bindings.createIntegerBinding(
            () -> (int) items.stream().filter(item -> !item.isRead()).count(), items);

    /**
     * Something that happened.
     *
     * @param at by the authority's clock
     */
    public record Item(News news, Instant at, boolean isRead) {

        private Item read() {
            return new Item(news, at, true);
        }
    }

    /** The newest first. */
    public ObservableList<Item> items() {
        return itemsToRead;
    }

    /** How many are unread. */
    public IntegerBinding unread() {
        return unread;
    }

    /** Takes in something that happened; the oldest gives way when there are too many. */
    public Item add(News news, Instant at) {
        Item item = new Item(news, at, false);
        items.addFirst(item);
        if (items.size() > MOST) {
            items.removeLast();
        }
        return item;
    }

    /** One was read. */
    public void markRead(Item item) {
        int at = items.indexOf(item);
        if (at >= 0) {
            items.set(at, item.read());
        }
    }

    /** All were read. */
    public void markAllRead() {
        items.replaceAll(Item::read);
    }
}
