package org.appealdesk.console.ruling;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.engine.Transfer;
import org.appealdesk.engine.Transfer.Place;
import org.appealdesk.engine.trade.Money;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who gets what, in the order it happens: a line a transfer. */
final class MoneyFlow {
    private final Texts texts;

    MoneyFlow(Texts texts) {
        this.texts = texts;
    }

    VBox of(List<Transfer> transfers) {
        VBox box = new VBox(6);
        box.getStyleClass().add("money-flow");
        box.setId("money-flow");
        if (transfers.isEmpty()) {
            box.getChildren().add(Labels.text(texts.get("ruling.money.none"), "muted"));
        }
        transfers.forEach(transfer -> box.getChildren().add(line(transfer)));
        return box;
    }

    private Node line(Transfer transfer) {
        Money money = transfer.money();
        Label amount = Labels.line(
                money == null ? texts.get("ruling.money.open") : texts.formats().money(money),
                "money-amount",
                "number");
        FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
        HBox line = new HBox(8, place(transfer.from()), arrow, place(transfer.to()), Labels.space(), amount);
        line.setAlignment(Pos.CENTER_LEFT);
        if (transfer.isFee()) {
            return new VBox(1, line, Labels.text(texts.get("ruling.money.fee"), "small", "muted"));
        }
        if (!transfer.betweenParties()) {
            return line;
        }
        Label first = Labels.text(texts.get("ruling.money.first"), "small", "warned");
        return new VBox(1, line, first);
    }

    private Pill place(Place place) {
        return new Pill(
                texts.get("ruling.place." + place.name()),
                switch (place) {
                    case BUYER -> Tone.BUYER;
                    case SELLER -> Tone.SELLER;
                    case ESCROW, EXCHANGE -> Tone.NEUTRAL;
                });
    }
}
