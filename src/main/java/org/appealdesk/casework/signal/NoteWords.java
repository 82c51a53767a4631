package org.appealdesk.casework.signal;

import java.util.regex.Pattern;

/** Words for crypto, which do not belong into the note of a bank transfer (domain, section 7). */
public final class NoteWords {

    private static final String CRYPTO =
            "\\b(usdt|usdc|btc|bitcoin|eth|bnb|binance|p2p|crypto|coins?|tether|tien ao|tien so)\\b";
    private static final Pattern ALONE = Pattern.compile(CRYPTO);

    /** In one sentence with what names the note. */
    static final Pattern IN_A_NOTE = Pattern.compile(
            "(?=.*\\b(noi dung|ghi chu|loi nhan|note|memo|reference|remark|description)\\b).*" + CRYPTO);

    private NoteWords() {}

    /** Whether a transfer's note, by itself, names crypto. */
    public static boolean nameCrypto(String note) {
        return ALONE.matcher(PlainText.of(note)).find();
    }

    /** Whether a line of text is a note that names crypto, and says that it is a note. */
    public static boolean nameCryptoInNote(String line) {
        return IN_A_NOTE.matcher(PlainText.of(line)).find();
    }
}
