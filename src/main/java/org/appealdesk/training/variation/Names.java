package org.appealdesk.training.variation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Invents names of people. Given names stay, because others call people by them in what they write; family names, and
 * Vietnamese middle names, are new. All names are in capitals, as identity documents have them.
 */
final class Names {
    private static final List<String> VIETNAMESE_FAMILIES = List.of(
            "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "PHAN", "VŨ", "ĐẶNG", "BÙI", "ĐỖ", "HỒ", "NGÔ", "DƯƠNG", "LÝ",
            "ĐINH", "TRỊNH", "ĐÀO", "LƯƠNG", "HUỲNH", "CHU", "TẠ", "VÕ", "CAO", "HÀ", "TÔ", "THÁI");
    private static final List<String> MIDDLES =
            List.of("MINH", "GIA", "ĐỨC", "THANH", "QUỐC", "HỮU", "XUÂN", "HẢI", "ANH", "BẢO", "NHẬT", "TUẤN", "VĂN");
    private static final List<String> WOMENS_MIDDLES =
            List.of("THỊ", "NGỌC", "THU", "KIM", "BÍCH", "MỸ", "DIỆU", "HỒNG", "THANH", "KHÁNH");
    private static final String WOMANS = "THỊ";
    /** The same for women and men. */
    private static final List<String> OTHER_FAMILIES = List.of(
            "WEBER", "LINDNER", "SEIDEL", "HARTWIG", "NOWAK", "WOJCIK", "MAZUR", "DUDEK", "PETERS", "JANSSEN",
            "MARTENS", "VOGEL", "KRAUSE", "PAWLAK", "SIKORA", "ALBERS");

    private static final Pattern SPACE = Pattern.compile(" ");

    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** Another full name for somebody who reads that language. */
    String instead(String name, String language) {
        String[] words = SPACE.split(name, -1);
        return language.equals("vi") ? vietnamese(words) : other(words);
    }

    /** The family name comes first, the name that people are called by last. */
    private String vietnamese(String[] words) {
        words[0] = one(VIETNAMESE_FAMILIES, words);
        if (words.length > 2) {
            words[1] = one(words[1].equals(WOMANS) ? WOMENS_MIDDLES : MIDDLES, words);
        }
        return String.join(" ", words);
    }

    private String other(String[] words) {
        words[words.length - 1] = one(OTHER_FAMILIES, words);
        return String.join(" ", words);
    }

    /** A word that the name does not have yet. */
    private String one(List<String> choice, String[] name) {
        List<String> free = choice.stream()
                .filter(word -> !Arrays.asList(name).contains(word))
                .toList();
        return free.get(random.nextInt(free.size()));
    }

    /** As somebody calls himself who has that name: letters, an underscore, and digits that hardly anybody else has. */
    String nickname(String name, String language) {
        String[] words = SPACE.split(name, -1);
        String called = language.equals("vi") ? words[words.length - 1] : words[0];
        return plain(called).toLowerCase(Locale.ROOT) + "_" + (1_000 + random.nextInt(99_000));
    }

    /** Without accents, as banks print it. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }

    /** “Lukas Brandt” for “LUKAS BRANDT”. */
    static String title(String name) {
        return Arrays.stream(SPACE.split(name, -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
