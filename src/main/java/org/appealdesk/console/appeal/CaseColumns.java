package org.appealdesk.console.appeal;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * The case between its parties, the buyer at the left and the seller at the right. Where that would leave too little for
 * the case, the parties stand one above the other at its left; where they are unmanaged, as the buyer is, the case has all.
 */
final class CaseColumns extends Region {
    /** Enough for the parties, the case's tabs, and the composer with its buttons in one row. */
    private static final double WIDE = 960;

    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final Region buyer;
    private final Region middle;
    private final Region seller;

    CaseColumns(Region buyer, Region middle, Region seller) {
        this.buyer = buyer;
        this.middle = middle;
        this.seller = seller;
        getChildren().addAll(List.of(buyer, middle, seller));
        // It takes what is there, whatever the parts would like to have.
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!buyer.isManaged()) {
            middle.resizeRelocate(0, 0, width, height);
            return;
        }
        double side = snapSizeX(Math.min(buyer.prefWidth(height), width / 2));
        boolean isWide = width >= WIDE;
        double above = isWide ? height : snapSizeY(height / 2);
        seller.pseudoClassStateChanged(BELOW, !isWide);
        buyer.resizeRelocate(0, 0, side, above);
        middle.resizeRelocate(side, 0, isWide ? width - 2 * side : width - side, height);
        seller.resizeRelocate(isWide ? width - side : 0, isWide ? 0 : above, side, isWide ? height : height - above);
    }
}
