package org.appealdesk.console.queue;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A chip that narrows the queue by one thing, and says to what. Its menu is made when it opens, so that it always offers
 * what there is.
 *
 * @param <T> what it narrows by; null stands for “any”
 */
final class FilterChip<T> extends MenuButton {

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final Texts texts;
    private final String key;
    private final Supplier<List<T>> offered;
    private final Function<T, String> name;
    private final Consumer<@Nullable T> choose;
    private @Nullable T chosen;

    /**
     * @param key names what it narrows by, such as {@code queue.filter.stage}
     * @param offered what can be chosen now, without “any”
     * @param choose takes the choice; null is “any”
     */
    FilterChip(
            Texts texts,
            String key,
            Supplier<List<T>> offered,
            Function<T, String> name,
            Consumer<@Nullable T> choose) {
        this.texts = texts;
        this.key = key;
        this.offered = offered;
        this.name = name;
        this.choose = choose;
        getStyleClass().add("filter-chip");
        setId(key.replace('.', '-'));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(ignored -> fill());
        show(null);
        // A menu without items does not open.
        fill();
    }

    /** Shows a choice; null is “any”. */
    void show(@Nullable T choice) {
        chosen = choice;
        pseudoClassStateChanged(NARROWED, choice != null);
        setText(choice == null ? texts.get(key) : texts.get("queue.filter.chosen", texts.get(key), name.apply(choice)));
    }

    private void fill() {
        getItems().setAll(item(null));
        offered.get().forEach(one -> getItems().add(item(one)));
    }

    private RadioMenuItem item(@Nullable T choice) {
        RadioMenuItem item = new RadioMenuItem(nameOf(choice));
        item.setSelected(Objects.equals(choice, chosen));
        item.setOnAction(ignored -> choose.accept(choice));
        return item;
    }

    private String nameOf(@Nullable T choice) {
        return choice == null ? texts.get("queue.filter.any") : name.apply(choice);
    }
}
