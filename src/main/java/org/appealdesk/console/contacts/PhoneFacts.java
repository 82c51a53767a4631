package org.appealdesk.console.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.appealdesk.engine.trade.PhoneNumber;

/**
 * What a phone number tells, worked out offline.
 *
 * @param number for reading aloud and dialling, such as {@code +84 912 345 678}; as typed when it is not verified
 * @param masked the same with only the country code and the last four digits
 * @param status how far the number can be trusted
 * @param line what kind of line it is
 * @param zones time zones the number may be in; empty when nothing is known, never the “unknown” zone
 */
public record PhoneFacts(String number, String masked, Status status, Line line, List<ZoneId> zones) {

    /** How far a number can be trusted. */
    public enum Status {
        /** It has a country code and its country has such numbers. */
        VERIFIED,
        /** It has a country code, but its country has no such numbers. */
        IMPOSSIBLE,
        /** It came without a country code and is kept as typed (edge 14). */
        UNVERIFIED
    }

    /** The kind of line, by the range that the number is in. */
    public enum Line {
        MOBILE,
        FIXED,
        /** Where a country does not tell the two apart. */
        FIXED_OR_MOBILE,
        /** Over the internet: it says nothing of where the party is. */
        VOIP,
        /** A special number, such as a toll-free one; no private person has it. */
        SPECIAL,
        UNKNOWN
    }

    private static final int SHOWN_DIGITS = 4;
    private static final String HIDDEN = "•••";

    public PhoneFacts {
        zones = List.copyOf(zones);
    }

    /** What the number tells; any text a party typed is taken. */
    public static PhoneFacts of(PhoneNumber phone) {
        return parse(phone)
                .map(PhoneFacts::verified)
                .orElseGet(() -> new PhoneFacts(
                        phone.asTyped(), mask(phone.asTyped(), ""), Status.UNVERIFIED, Line.UNKNOWN, List.of()));
    }

    /** Where the number is registered, in words: {@code Việt Nam}, {@code Hà Nội}; empty when nothing is known. */
    public static String place(PhoneNumber phone, Locale language) {
        return parse(phone)
                .map(number -> PhoneNumberOfflineGeocoder.getInstance().getDescriptionForNumber(number, language))
                .orElse("");
    }

    /**
     * To whom the number's range was given, such as {@code Viettel}; empty when it is not known. Who took the number along
     * to another carrier is not known.
     */
    public static String carrier(PhoneNumber phone, Locale language) {
        return parse(phone)
                .map(number -> PhoneNumberToCarrierMapper.getInstance().getNameForNumber(number, language))
                .orElse("");
    }

    /** Whether the zones agree on the time of day, so that one local time can be told. */
    public boolean isOneLocalTime(Instant now) {
        return zones.stream()
                        .map(zone -> zone.getRules().getOffset(now))
                        .distinct()
                        .count()
                == 1;
    }

    private static PhoneFacts verified(Phonenumber.PhoneNumber number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String shown = numbers.format(number, PhoneNumberFormat.INTERNATIONAL);
        Status status = numbers.isValidNumber(number) ? Status.VERIFIED : Status.IMPOSSIBLE;
        List<ZoneId> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number).stream()
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .toList();
        return new PhoneFacts(
                shown, mask(shown, "+" + number.getCountryCode()), status, line(numbers.getNumberType(number)), zones);
    }

    private static Line line(PhoneNumberType type) {
        return switch (type) {
            case MOBILE -> Line.MOBILE;
            case FIXED_LINE -> Line.FIXED;
            case FIXED_LINE_OR_MOBILE -> Line.FIXED_OR_MOBILE;
            case VOIP, PERSONAL_NUMBER -> Line.VOIP;
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, PAGER, UAN, VOICEMAIL -> Line.SPECIAL;
            case UNKNOWN -> Line.UNKNOWN;
        };
    }

    private static Optional<Phonenumber.PhoneNumber> parse(PhoneNumber phone) {
        String e164 = phone.e164();
        if (e164 == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(e164, null));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** What is kept, dots, and the last digits. */
    private static String mask(String number, String kept) {
        String digits = number.replaceAll("\\D", "");
        int shown = Math.min(SHOWN_DIGITS, digits.length() / 2);
        return (kept + " " + HIDDEN + " " + digits.substring(digits.length() - shown)).strip();
    }
}
