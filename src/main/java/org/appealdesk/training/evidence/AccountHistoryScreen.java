package org.appealdesk.training.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.appealdesk.training.evidence.AccountHistory.Movement;
import org.appealdesk.training.evidence.Screen.Lettering;

/** Draws an account with its holder, balance and latest movements. */
final class AccountHistoryScreen {
    private static final double BOTTOM = 756;

    private final AccountHistory history;
    private final Bank bank;
    private final AppWords.History words;
    private final Screen screen;

    private AccountHistoryScreen(AccountHistory history, Typeface typeface) {
        this.history = history;
        this.bank = history.bank();
        this.words = AppWords.of(bank).history();
        this.screen = new Screen(typeface, Color.WHITE);
    }

    static BufferedImage draw(AccountHistory history, Typeface typeface) {
        AccountHistoryScreen made = new AccountHistoryScreen(history, typeface);
        made.drawAccount();
        made.drawEntries();
        return made.screen.image();
    }

    private void drawAccount() {
        screen.gradient(214, bank.primary(), bank.dark());
        screen.fill(bank.mark().at(232, 70, 160), new Color(255, 255, 255, 22));
        screen.statusBar(history.clock(), Color.WHITE);
        screen.text("‹", 20, 65, Lettering.plain(26, Color.WHITE));
        screen.centred(words.title(), 180, 63, Lettering.bold(15, Color.WHITE));
        screen.text(history.holder().name(), 24, 110, Lettering.bold(15, Color.WHITE));
        screen.text(words.account() + "  " + history.holder().number(), 24, 131, Lettering.plain(12.5, Color.WHITE));
        screen.text(words.balance(), 24, 166, Lettering.plain(11, Color.WHITE));
        screen.text(history.balance(), 24, 191, Lettering.bold(20, Color.WHITE));
    }

    private void drawEntries() {
        screen.round(20, 230, 320, 34, 17, bank.tint());
        screen.centred(words.both(), 180, 251.5, Lettering.bold(12, bank.primary()));
        double y = 294;
        String day = "";
        for (Movement entry : history.entries()) {
            if (!entry.day().equals(day)) {
                y += day.isEmpty() ? 0 : 20;
                day = entry.day();
                screen.text(day, 22, y, Lettering.bold(12, Screen.GREY));
                y += 12;
            }
            y = drawEntry(entry, y);
            if (y > BOTTOM) {
                break;
            }
        }
    }

    private double drawEntry(Movement entry, double top) {
        Color colour = entry.incoming() ? Screen.GREEN : Screen.INK;
        screen.disc(38, top + 25, 15, entry.incoming() ? new Color(0xE6F4EA) : new Color(0xF1F2F4));
        double tip = entry.incoming() ? 31 : 19;
        screen.line(38, top + 18, 38, top + 32, 1.8, colour);
        screen.line(38, top + tip, 33.5, top + tip + (entry.incoming() ? -5 : 5), 1.8, colour);
        screen.line(38, top + tip, 42.5, top + tip + (entry.incoming() ? -5 : 5), 1.8, colour);
        List<String> lines = screen.wrap(entry.text(), 160, Lettering.plain(12, Screen.INK));
        double y = top + 21;
        for (String line : lines) {
            screen.text(line, 64, y, Lettering.plain(12, Screen.INK));
            y += 15;
        }
        screen.text(entry.time(), 64, y + 1, Lettering.plain(11, Screen.GREY));
        screen.right(entry.amount(), 338, top + 21, Lettering.bold(12.5, colour));
        double bottom = y + 13;
        screen.line(64, bottom, 338, bottom, 0.7, Screen.LINE);
        return bottom + 6;
    }
}
