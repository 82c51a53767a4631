package org.appealdesk.console.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.Money;
import org.jspecify.annotations.Nullable;

/** An amount with its currency, right-aligned, all digits of its scale, in the separators of the agent's language. */
public final class MoneyLabel extends Label {

    private final ObjectProperty<@Nullable Money> amount = new SimpleObjectProperty<>(this, "amount");

    /** A label that shows no amount yet. */
    public MoneyLabel(Texts texts) {
        getStyleClass().addAll("money", "number");
        textProperty()
                .bind(texts.computed(
                        () -> {
                            Money shown = amount.get();
                            return shown == null ? "" : texts.formats().money(shown);
                        },
                        amount));
    }

    /** Shows an amount; null shows nothing. */
    public void show(@Nullable Money money) {
        amount.set(money);
    }
}
