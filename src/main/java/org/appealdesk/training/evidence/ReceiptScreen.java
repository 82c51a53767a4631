package org.appealdesk.training.evidence;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.appealdesk.training.evidence.Screen.Lettering;

/** Draws a transfer as its bank's app shows it. */
final class ReceiptScreen {
    private final Receipt receipt;
    private final AppWords words;
    private final Screen screen;

    private ReceiptScreen(Receipt receipt, Typeface typeface) {
        this.receipt = receipt;
        this.words = AppWords.of(receipt.bank());
        this.screen = new Screen(typeface, background(receipt.bank()));
    }

    static BufferedImage draw(Receipt receipt, Typeface typeface) {
        ReceiptScreen made = new ReceiptScreen(receipt, typeface);
        made.drawAll();
        return made.screen.image();
    }

    /** Where the amount stands on the screen, in points: what a forger paints over. */
    static Rectangle2D amountBox(Receipt receipt) {
        return switch (receipt.bank()) {
            case SONG_HONG, HAI_VAN, TRUONG_SON -> new Rectangle2D.Double(50, 232, 260, 40);
            case DIEU -> new Rectangle2D.Double(50, 176, 260, 44);
            case ELMENAU -> new Rectangle2D.Double(24, 168, 300, 44);
        };
    }

    private static Color background(Bank bank) {
        return switch (bank) {
            case SONG_HONG, HAI_VAN, TRUONG_SON -> bank.tint();
            case DIEU -> bank.primary();
            case ELMENAU -> Color.WHITE;
        };
    }

    private void drawAll() {
        switch (receipt.bank()) {
            case SONG_HONG, HAI_VAN, TRUONG_SON -> drawCard();
            case DIEU -> drawTicket();
            case ELMENAU -> drawSheet();
        }
    }

    /** A white card below a coloured head. */
    private void drawCard() {
        Bank bank = receipt.bank();
        screen.gradient(250, bank.primary(), bank.dark());
        screen.fill(bank.mark().at(224, 60, 190), new Color(255, 255, 255, 20));
        screen.statusBar(receipt.clock(), Color.WHITE);
        head(66, Color.WHITE);
        screen.round(18, 118, 324, 560, 16, Color.WHITE);
        badge(180, 158, 24);
        screen.centred(words.title(receipt.state()), 180, 210, Lettering.bold(16, stateColour()));
        screen.centred(receipt.facts().amount(), 180, 262, Lettering.bold(28, Screen.INK));
        screen.dashes(36, 324, 290, Screen.LINE);
        double y = 318;
        for (Row row : rows()) {
            y = row(row, 36, 324, y);
        }
        screen.dashes(36, 324, 636, Screen.LINE);
        screen.centred(words.buttons().thanks(), 180, 659, Lettering.plain(11, Screen.GREY));
        screen.round(18, 700, 154, 46, 12, Color.WHITE);
        screen.centred(words.buttons().share(), 95, 728, Lettering.bold(13, bank.primary()));
        screen.round(188, 700, 154, 46, 12, bank.primary());
        screen.centred(words.buttons().again(), 265, 728, Lettering.bold(13, Color.WHITE));
    }

    /** A torn-off ticket, as wallets like it. */
    private void drawTicket() {
        Bank bank = receipt.bank();
        screen.statusBar(receipt.clock(), Color.WHITE);
        screen.centred(words.buttons().detail(), 180, 62, Lettering.bold(15, Color.WHITE));
        screen.text("‹", 24, 64, Lettering.plain(26, Color.WHITE));
        screen.round(22, 88, 316, 590, 14, Color.WHITE);
        screen.round(44, 108, 30, 30, 8, bank.primary());
        screen.fill(bank.mark().at(50, 114, 18), Color.WHITE);
        screen.text(bank.app(), 84, 128, Lettering.bold(14, Screen.INK));
        screen.centred(receipt.facts().amount(), 180, 206, Lettering.bold(30, Screen.INK));
        double chip = screen.width(words.title(receipt.state()), Lettering.bold(12, stateColour())) + 28;
        screen.round(180 - chip / 2, 226, chip, 26, 13, tint(stateColour()));
        screen.centred(words.title(receipt.state()), 180, 243.5, Lettering.bold(12, stateColour()));
        screen.disc(22, 280, 9, bank.primary());
        screen.disc(338, 280, 9, bank.primary());
        screen.dashes(38, 322, 280, Screen.LINE);
        double y = 314;
        for (Row row : rows()) {
            y = row(row, 42, 318, y);
        }
        screen.centred(words.buttons().thanks(), 180, 655, Lettering.plain(11, Screen.GREY));
        for (double x = 26; x < 338; x += 16) {
            screen.disc(x + 4, 678, 5, bank.primary());
        }
        screen.round(22, 706, 316, 44, 22, Color.WHITE);
        screen.centred(words.buttons().again(), 180, 733, Lettering.bold(13, bank.primary()));
    }

    /** A sober sheet of lines. */
    private void drawSheet() {
        Bank bank = receipt.bank();
        screen.statusBar(receipt.clock(), Screen.INK);
        head(66, bank.primary());
        screen.line(0, 96, Screen.WIDTH, 96, 1, Screen.LINE);
        screen.text(words.title(receipt.state()), 24, 138, Lettering.bold(15, stateColour()));
        screen.text(receipt.payee().name(), 24, 160, Lettering.plain(13, Screen.GREY));
        screen.text("−" + receipt.facts().amount(), 24, 204, Lettering.bold(32, Screen.INK));
        double y = 262;
        for (Row row : rows()) {
            screen.text(row.label, 24, y, Lettering.plain(11.5, Screen.GREY));
            screen.text(row.value, 24, y + 19, Lettering.plain(14.5, Screen.INK));
            if (!row.more.isEmpty()) {
                screen.text(row.more, 24, y + 37, Lettering.plain(12, Screen.GREY));
                y += 16;
            }
            screen.line(24, y + 31, 336, y + 31, 0.7, Screen.LINE);
            y += 54;
        }
        screen.round(24, 706, 312, 46, 8, bank.primary());
        screen.centred(words.buttons().share(), 180, 734, Lettering.bold(13, Color.WHITE));
    }

    private void head(double baseline, Color ink) {
        Bank bank = receipt.bank();
        Lettering type = Lettering.bold(15, ink);
        double width = screen.width(bank.brand(), type) + 32;
        double x = (Screen.WIDTH - width) / 2;
        screen.fill(bank.mark().at(x, baseline - 17, 22), ink);
        screen.text(bank.brand(), x + 32, baseline, type);
        screen.centred(bank.app(), 180, baseline + 20, Lettering.plain(11, ink));
    }

    private void badge(double x, double y, double radius) {
        screen.disc(x, y, radius, stateColour());
        switch (receipt.state()) {
            case DONE -> screen.tick(x, y, radius * 1.1, Color.WHITE);
            case PENDING -> screen.hands(x, y, radius * 1.2, Color.WHITE);
            case FAILED -> {
                screen.line(x - 8, y - 8, x + 8, y + 8, 3.6, Color.WHITE);
                screen.line(x - 8, y + 8, x + 8, y - 8, 3.6, Color.WHITE);
            }
        }
    }

    private double row(Row row, double left, double right, double y) {
        screen.text(row.label, left, y, Lettering.plain(12, Screen.GREY));
        double baseline = y;
        for (String line : screen.wrap(row.value, 190, Lettering.bold(12.5, Screen.INK))) {
            screen.right(line, right, baseline, Lettering.bold(12.5, Screen.INK));
            baseline += 17;
        }
        if (!row.more.isEmpty()) {
            screen.right(row.more, right, baseline, Lettering.plain(12, Screen.GREY));
            baseline += 17;
        }
        return baseline + 15;
    }

    private List<Row> rows() {
        Receipt.Facts facts = receipt.facts();
        AppWords.Labels labels = words.labels();
        return List.of(
                        new Row(
                                labels.payer(),
                                receipt.payer().name(),
                                receipt.payer().number()),
                        new Row(
                                labels.payee(),
                                receipt.payee().name(),
                                receipt.payee().number()),
                        new Row(labels.bank(), receipt.payee().bank(), ""),
                        new Row(labels.time(), facts.time(), ""),
                        new Row(labels.note(), facts.note(), ""),
                        new Row(labels.reference(), facts.reference(), ""),
                        new Row(labels.fee(), facts.fee(), ""))
                .stream()
                .filter(row -> !row.value.isEmpty())
                .toList();
    }

    private Color stateColour() {
        return switch (receipt.state()) {
            case DONE -> Screen.GREEN;
            case PENDING -> Screen.AMBER;
            case FAILED -> Screen.RED;
        };
    }

    private static Color tint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 28);
    }

    private record Row(String label, String value, String more) {}
}
