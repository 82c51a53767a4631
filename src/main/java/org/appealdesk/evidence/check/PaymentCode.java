package org.appealdesk.evidence.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a VietQR code asks for: a merchant-presented code of EMVCo with NAPAS's own account template.
 *
 * @param bank six digits by which NAPAS knows it
 * @param amount as written, empty when the payer is to choose
 * @param message the transfer's note, may be empty
 */
record PaymentCode(String bank, String account, String amount, String message) {

    private static final String NAPAS = "A000000727";
    private static final int CHECKSUM = 4;

    /** Reads the text of a code; empty when it is none of these, or its checksum is wrong. */
    static Optional<PaymentCode> read(String text) {
        if (!text.startsWith("000201") || !isWhole(text)) {
            return Optional.empty();
        }
        Map<String, String> fields = fields(text);
        Map<String, String> template = fields(fields.getOrDefault("38", ""));
        if (!NAPAS.equals(template.get("00"))) {
            return Optional.empty();
        }
        Map<String, String> receiver = fields(template.getOrDefault("01", ""));
        Map<String, String> more = fields(fields.getOrDefault("62", ""));
        String account = receiver.getOrDefault("01", "");
        return account.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaymentCode(
                        receiver.getOrDefault("00", ""),
                        account,
                        fields.getOrDefault("54", ""),
                        more.getOrDefault("08", "")));
    }

    /** Two digits of a name, two of a length, and so many characters; what does not fit ends it. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        while (at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9]{4}")) {
            int from = at + 4;
            int to = from + Integer.parseInt(text.substring(at + 2, from));
            if (to > text.length()) {
                return fields;
            }
            fields.put(text.substring(at, at + 2), text.substring(from, to));
            at = to;
        }
        return fields;
    }

    private static boolean isWhole(String text) {
        int at = text.length() - CHECKSUM;
        return text.startsWith("6304", at - CHECKSUM)
                && "%04X".formatted(checksum(text.substring(0, at))).equalsIgnoreCase(text.substring(at));
    }

    /** CRC-16 with polynomial 0x1021, begun with 0xFFFF. */
    static int checksum(String text) {
        int crc = 0xFFFF;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
