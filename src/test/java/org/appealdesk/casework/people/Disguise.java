package org.appealdesk.casework.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Vietnamese names, and the ways to write one so that a person reads the same and a program does not. */
final class Disguise {

    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Hồ");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đức", "Ngọc", "Quang", "Hữu", "Minh", "Thanh");
    private static final List<String> GIVEN = List.of(
            "Anh", "Linh", "Hùng", "Trang", "Dũng", "Hạnh", "Khôi", "Ly", "Bảo", "Phúc", "Tú", "Yến", "Xuân", "Sơn",
            "Kiên", "Loan", "Oanh", "Chi", "Hải", "Vy");

    /** What a letter can be taken for in print, as the same case. */
    private static final Map<Character, String> TWINS = Map.ofEntries(
            Map.entry('a', "аα"),
            Map.entry('c', "с"),
            Map.entry('e', "е"),
            Map.entry('i', "іι1l|"),
            Map.entry('l', "1I|"),
            Map.entry('o', "оο0"),
            Map.entry('p', "рρ"),
            Map.entry('s', "ѕ"),
            Map.entry('u', "υ"),
            Map.entry('v', "ν"),
            Map.entry('x', "хχ"),
            Map.entry('y', "уγ"),
            Map.entry('A', "АΑ"),
            Map.entry('B', "ВΒ"),
            Map.entry('C', "С"),
            Map.entry('E', "ЕΕ"),
            Map.entry('H', "НΗ"),
            Map.entry('I', "ІΙl1"),
            Map.entry('K', "КΚ"),
            Map.entry('M', "МΜ"),
            Map.entry('N', "Ν"),
            Map.entry('O', "ОΟ0"),
            Map.entry('P', "РΡ"),
            Map.entry('T', "ТΤ"),
            Map.entry('X', "ХΧ"),
            Map.entry('Y', "УΥ"));

    private Disguise() {}

    /** Some name. */
    static String name(Random random) {
        return String.join(" ", of(FAMILY, random), of(MIDDLE, random), of(MIDDLE, random), of(GIVEN, random));
    }

    private static String of(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The name with any of: other order, other case, no diacritics, taken apart, look-alike letters. */
    static String of(String name, Random random) {
        List<String> words = Arrays.asList(name.split(" "));
        if (random.nextBoolean()) {
            Collections.shuffle(words, random);
        }
        String written = String.join(of(List.of(" ", "  ", "-", "_", ".", "\u00a0"), random), words);
        written = switch (random.nextInt(3)) {
            case 0 -> written.toUpperCase(Locale.ROOT);
            case 1 -> written.toLowerCase(Locale.ROOT);
            default -> written;
        };
        if (random.nextBoolean()) {
            written = Normalizer.normalize(written, Normalizer.Form.NFD);
            written = random.nextBoolean() ? written.replaceAll("\\p{M}", "") : written;
        }
        StringBuilder disguised = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            String twins = TWINS.getOrDefault(letter, "");
            disguised.append(
                    twins.isEmpty() || random.nextInt(3) > 0 ? letter : twins.charAt(random.nextInt(twins.length())));
        }
        return disguised.toString();
    }
}
