package org.appealdesk.console.ruling;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says, while the authority cannot be reached, that what is decided is only a proposal. */
final class OfflineBar {
    private final Texts texts;
    private final ObservableValue<Boolean> connected;
    private final Subscriptions whileShown;

    OfflineBar(Texts texts, ObservableValue<Boolean> connected, Subscriptions whileShown) {
        this.texts = texts;
        this.connected = connected;
        this.whileShown = whileShown;
    }

    /** The bar; it takes no room while the authority can be reached. */
    Label node() {
        Label label = Labels.text(texts.get("ruling.offline"), "warning-box");
        label.setId("ruling-offline");
        label.setGraphic(new FontIcon(Feather.WIFI_OFF));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        whileShown.follow(connected, isConnected -> label.setVisible(!isConnected));
        return label;
    }

    /** Lets a button say what pressing it does now. */
    void name(Button button, String name) {
        whileShown.follow(
                connected,
                isConnected -> button.setText(isConnected ? name : texts.get("ruling.offline.confirm", name)));
    }
}
