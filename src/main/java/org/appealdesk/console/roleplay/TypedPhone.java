package org.appealdesk.console.roleplay;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.appealdesk.console.contacts.PhoneFacts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A phone number as a party types it: any text is kept, and what is wrong with it blocks nothing (R7, edge 14). */
final class TypedPhone {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    private TypedPhone() {}

    /** The number with its country code where it has one; empty for an empty text. */
    static Optional<PhoneNumber> parse(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(text, e164(text)));
    }

    /** What can be said of the number while it is typed. */
    static String verdict(String typed, EngineWords words) {
        Optional<PhoneNumber> phone = parse(typed);
        if (phone.isEmpty()) {
            return words.text("roleplay.phone.none");
        }
        PhoneFacts facts = PhoneFacts.of(phone.get());
        return switch (facts.status()) {
            case VERIFIED ->
                words.text(
                        "roleplay.phone.verified",
                        facts.number(),
                        PhoneFacts.place(phone.get(), words.language().locale()));
            case IMPOSSIBLE -> words.text("roleplay.phone.impossible");
            case UNVERIFIED -> words.text("roleplay.phone.unverified");
        };
    }

    private static @Nullable String e164(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            String number = numbers.format(numbers.parse(text, null), PhoneNumberFormat.E164);
            return E164.matcher(number).matches() ? number : null;
        } catch (NumberParseException noCountryCode) {
            return null;
        }
    }
}
