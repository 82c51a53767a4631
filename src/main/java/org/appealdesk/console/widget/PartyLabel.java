package org.appealdesk.console.widget;

import java.util.Locale;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A party's name in its side's hue; the complainant carries a flag. Long names are cut in the middle. */
public final class PartyLabel extends ElidedLabel {

    private final Texts texts;

    /** A label that shows nobody yet. */
    public PartyLabel(Texts texts) {
        this.texts = texts;
        getStyleClass().add("party");
    }

    /** Shows a party. */
    public void show(Side side, String name, boolean isComplainant) {
        getStyleClass().removeAll("buyer", "seller");
        getStyleClass().add(side.name().toLowerCase(Locale.ROOT));
        setText(name);
        if (isComplainant) {
            FontIcon flag = new FontIcon(Feather.FLAG);
            flag.getStyleClass().add("complainant-mark");
            setGraphic(flag);
        } else {
            setGraphic(null);
        }
        String role = texts.get("widget.party." + side.name());
        setAccessibleText(
                isComplainant
                        ? texts.get("widget.party.complainant", role, name)
                        : texts.get("widget.party.plain", role, name));
    }
}
