package org.appealdesk.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.appealdesk.engine.trade.Money;

/**
 * Numbers as the agent reads them. Times carry their zone, amounts the scale of their asset. Thread-safe if the suppliers
 * are.
 */
public final class Formats {

    /** Signs that stand for a fiat currency; others go by their code. */
    private static final Map<String, String> SIGNS =
            Map.of("VND", "₫", "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "NGN", "₦", "THB", "฿");

    /** Letters that people there use, where the JDK's own data only has an offset. None of them has summer time. */
    private static final Map<String, String> ZONE_LETTERS = Map.ofEntries(
            Map.entry("Asia/Ho_Chi_Minh", "ICT"),
            Map.entry("Asia/Saigon", "ICT"),
            Map.entry("Asia/Bangkok", "ICT"),
            Map.entry("Asia/Phnom_Penh", "ICT"),
            Map.entry("Asia/Vientiane", "ICT"),
            Map.entry("Asia/Jakarta", "WIB"),
            Map.entry("Asia/Manila", "PHT"),
            Map.entry("Asia/Singapore", "SGT"),
            Map.entry("Asia/Kuala_Lumpur", "MYT"),
            Map.entry("Asia/Hong_Kong", "HKT"),
            Map.entry("Asia/Tokyo", "JST"),
            Map.entry("Asia/Seoul", "KST"),
            Map.entry("Asia/Kolkata", "IST"),
            Map.entry("Asia/Dubai", "GST"),
            Map.entry("Africa/Lagos", "WAT"));

    /** A space that keeps a number in one piece. */
    private static final String HARD_SPACE = "\u00a0";

    private static final long KILO = 1000;

    private final Supplier<Language> language;
    private final Supplier<ZoneId> zone;

    /** @param zone the agent's zone */
    Formats(Supplier<Language> language, Supplier<ZoneId> zone) {
        this.language = language;
        this.zone = zone;
    }

    /** The agent's zone. */
    public ZoneId zone() {
        return zone.get();
    }

    /** A plain whole number: {@code 1,204}. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /**
     * An amount with all digits of its scale: {@code ₫51,000,000}, {@code 1,960.78 USDT}; in Vietnamese
     * {@code 51.000.000 ₫}, {@code 1.960,78 USDT}.
     */
    public String money(Money money) {
        String digits = decimal(money.amount());
        String sign = SIGNS.get(money.asset().code());
        if (sign == null) {
            return digits + HARD_SPACE + money.asset().code();
        }
        if (language.get() == Language.VIETNAMESE) {
            return digits + HARD_SPACE + sign;
        }
        return digits.startsWith("-") ? "-" + sign + digits.substring(1) : sign + digits;
    }

    /** A number with all the decimals it has: {@code 26,010.00}. */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        int scale = Math.max(0, number.scale());
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(number);
    }

    /** The length of a file: {@code 812 B}, {@code 31 kB}, {@code 1.2 MB}. */
    public String bytes(long length) {
        if (length < KILO) {
            return count(length) + HARD_SPACE + "B";
        }
        if (length < KILO * KILO) {
            return count(length / KILO) + HARD_SPACE + "kB";
        }
        BigDecimal mega = BigDecimal.valueOf(length).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP);
        return decimal(mega) + HARD_SPACE + "MB";
    }

    /** The time of day in the agent's zone: {@code 14:03:22 ICT}. */
    public String time(Instant instant) {
        return timeIn(instant, zone());
    }

    /** The time of day in another zone: {@code 14:03:22 ICT}. */
    public String timeIn(Instant instant, ZoneId where) {
        return clock(instant, where) + HARD_SPACE + zoneName(instant, where);
    }

    /** The time of day alone, {@code 14:03:22}, where the zone stands beside it already. */
    public String clock(Instant instant) {
        return clock(instant, zone());
    }

    /** Day and time in the agent's zone: {@code 24 Nov 2026, 14:03:22 ICT}. */
    public String dayAndTime(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** Day and time of a clock whose zone nobody knows, such as a camera's: {@code 24 Nov 2026, 14:03:22}. */
    public String local(LocalDateTime time) {
        return DateTimeFormatter.ofPattern(dayPattern() + ", HH:mm:ss", locale())
                .format(time);
    }

    /** The day in the agent's zone: {@code 24 Nov 2026}. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofPattern(dayPattern(), locale()).format(instant.atZone(zone()));
    }

    /** The day in the agent's zone where the year is plain: {@code 24 Nov}; in Vietnamese {@code 24/11}. */
    public String shortDay(Instant instant) {
        return DateTimeFormatter.ofPattern(language.get() == Language.VIETNAMESE ? "dd/MM" : "d MMM", locale())
                .format(instant.atZone(zone()));
    }

    /** The time of day to the minute, {@code 14:03}, where the zone stands beside it already. */
    public String hour(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone()));
    }

    private String dayPattern() {
        return language.get() == Language.VIETNAMESE ? "dd/MM/yyyy" : "d MMM yyyy";
    }

    /** A length of time, to the second: {@code 04:12}, {@code 1:04:12}; a negative one like its opposite. */
    public String duration(Duration duration) {
        long seconds = duration.abs().toSeconds();
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
                : String.format(Locale.ROOT, "%02d:%02d", minutes, seconds % 60);
    }

    /** A long number in groups of three from the right, easier to read aloud: {@code 2 014 388 107}. */
    public String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, HARD_SPACE);
        }
        return grouped.toString();
    }

    private static String clock(Instant instant, ZoneId where) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(instant.atZone(where));
    }

    private static String zoneName(Instant instant, ZoneId where) {
        String letters = ZONE_LETTERS.get(where.getId());
        if (letters != null) {
            return letters;
        }
        String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(instant.atZone(where));
        return name.startsWith("GMT")
                ? DateTimeFormatter.ofPattern("O", Locale.ENGLISH).format(instant.atZone(where))
                : name;
    }

    private Locale locale() {
        return language.get().locale();
    }
}
