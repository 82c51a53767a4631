package org.appealdesk.training.evidence;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.appealdesk.training.evidence.Screen.Lettering;

/** What somebody does who paints another amount over a receipt: the wrong typeface, slightly off, on a flat patch. */
final class Forgery {
    static BufferedImage paintOver(BufferedImage receipt, Rectangle2D amount, String text) throws IOException {
        Screen screen = new Screen(Typeface.liberation(), Color.WHITE);
        screen.paste(receipt);
        screen.box(amount.getX(), amount.getY(), amount.getWidth(), amount.getHeight(), new Color(0xFDFDFB));
        screen.centred(text, amount.getCenterX() + 3, amount.getMaxY() - 8, Lettering.bold(29, new Color(0x202020)));
        return screen.image();
    }

    private Forgery() {}
}
