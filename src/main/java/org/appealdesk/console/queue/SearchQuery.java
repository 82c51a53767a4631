package org.appealdesk.console.queue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;
import org.appealdesk.console.text.Folding;

/**
 * What an agent typed to find appeals. Words are found in any order, without case and diacritics; a number as a whole, in any
 * way of writing it: with spaces, dots and slashes, a phone also with {@code +84}, {@code 0084} or {@code (0)}. Immutable.
 */
public final class SearchQuery {

    private static final Pattern NUMBER = Pattern.compile("\\(?\\+?\\d[\\d .()/+\u2010-\u2015-]*");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private final String folded;
    private final String number;
    private final String atHome;

    private SearchQuery(String folded, String number, String atHome) {
        this.folded = folded;
        this.number = number;
        this.atHome = atHome;
    }

    /** @param typed anything */
    public static SearchQuery of(String typed) {
        String folded = Folding.fold(typed);
        String number = NUMBER.matcher(folded).matches() ? number(folded) : "";
        return new SearchQuery(folded, number, number.isEmpty() ? "" : atHome(number));
    }

    /** As a phone is dialled in its own country, for parties who left it so; empty when the digits are no phone's. */
    private static String atHome(String digits) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber phone = numbers.parse("+" + digits, null);
            return numbers.isValidNumber(phone)
                    ? NO_DIGIT.matcher(numbers.format(phone, PhoneNumberFormat.NATIONAL))
                            .replaceAll("")
                    : "";
        } catch (NumberParseException noPhone) {
            return "";
        }
    }

    /** The digits that tell a number apart, whichever way its country was written. */
    private static String number(String written) {
        boolean isInternational = written.startsWith("+") || written.startsWith("(+") || written.startsWith("00");
        String trunkless = isInternational ? TRUNK_ZERO.matcher(written).replaceAll("") : written;
        String digits = NO_DIGIT.matcher(trunkless).replaceAll("");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    /** Whether nothing was typed; such a query finds everything. */
    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether a row's {@link QueueRow#searchText} has it. */
    public boolean finds(String searchText) {
        return number.isEmpty()
                ? Folding.matches(searchText, folded)
                : searchText.contains(number)
                        || searchText.contains(folded)
                        || (!atHome.isEmpty() && searchText.contains(atHome));
    }
}
