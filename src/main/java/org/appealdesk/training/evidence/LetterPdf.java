package org.appealdesk.training.evidence;

import java.io.IOException;
import java.time.Instant;
import org.appealdesk.training.evidence.Sheet.Lettering;

/** Sets a bank's letter as a PDF of one page. */
final class LetterPdf {
    private static final double LEFT = 70;
    private static final double RIGHT = Sheet.WIDTH - 70;

    static byte[] write(Letter letter, Instant made) throws IOException {
        Bank bank = letter.bank();
        try (Sheet sheet = new Sheet(letter.subject(), bank.app(), made)) {
            sheet.fill(bank.mark().at(LEFT, 44, 32), bank.primary());
            sheet.text(bank.brand(), LEFT + 44, 61, new Lettering(16, true, bank.primary()));
            sheet.text(bank.fullName(), LEFT + 44, 75, Lettering.grey(9));
            sheet.line(LEFT, RIGHT, 94, bank.primary());
            sheet.text(letter.number(), LEFT, 124, Lettering.grey(10));
            sheet.right(letter.dated(), RIGHT, 124, Lettering.plain(10));
            sheet.text(letter.to().name(), LEFT, 164, Lettering.bold(11));
            sheet.text(letter.to().number(), LEFT, 180, Lettering.plain(10.5));
            double y = 224;
            for (String line : sheet.wrap(letter.subject(), RIGHT - LEFT, Lettering.bold(12))) {
                sheet.text(line, LEFT, y, Lettering.bold(12));
                y += 17;
            }
            y += 12;
            for (String paragraph : letter.paragraphs()) {
                for (String line : sheet.wrap(paragraph, RIGHT - LEFT, Lettering.plain(10.5))) {
                    sheet.text(line, LEFT, y, Lettering.plain(10.5));
                    y += 16;
                }
                y += 8;
            }
            y += 24;
            for (String line : letter.signed().split("\n", -1)) {
                sheet.text(line, RIGHT - 190, y, Lettering.plain(10.5));
                y += 16;
            }
            return sheet.bytes();
        }
    }

    private LetterPdf() {}
}
