package org.appealdesk.casework.signal;

import java.util.regex.Pattern;

/** Words for crypto, which do not belong into the note of a bank transfer (domain, section 7). */
public final class NoteWords {

    private static final Pattern CRYPTO =
            Pattern.compile("\\b(usdt|usdc|btc|bitcoin|eth|bnb|binance|p2p|crypto|coins?|tether|tien ao|tien so)\\b");
    private static final Pattern NOTE =
            Pattern.compile("\\b(noi dung|ghi chu|loi nhan|note|memo|reference|remark|description)\\b");

    private NoteWords() {}

    /** Whether a transfer's note, by itself, names crypto. */
    public static boolean nameCrypto(String note) {
        return CRYPTO.matcher(PlainText.of(note)).find();
    }

    /** Whether plain text has both what names a note and what names crypto; one pass each, however long it is. */
    static boolean areInPlain(String plain) {
        return NOTE.matcher(plain).find() && CRYPTO.matcher(plain).find();
    }

    /** Whether a line of text is a note that names crypto, and says that it is a note. */
    public static boolean nameCryptoInNote(String line) {
        return areInPlain(PlainText.of(line));
    }
}
