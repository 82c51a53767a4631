package org.appealdesk.casework.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds a person's name in words: all of it, in any order and run together too, or two of its words and more with the
 * given name, which is the last one, when they are written as names are.
 */
final class PersonName {

    private static final int LEAST = 2;

    private PersonName() {}

    /** @param own names that the reader has himself: what is also his is not found */
    static List<String> find(Words words, String name, Collection<String> own) {
        List<String> sought = plain(name);
        List<List<String>> owned = own.stream().map(PersonName::plain).toList();
        List<String> found = new ArrayList<>();
        int first = 0;
        while (first < words.all().size()) {
            int last = lastOf(words, first, sought, owned);
            if (last >= first) {
                found.add(words.typed(first, last));
                first = last;
            }
            first++;
        }
        return found;
    }

    private static List<String> plain(String name) {
        return Words.of(name).all().stream().map(Words.Word::plain).toList();
    }

    /** Where the longest name ends that begins there; before its beginning when none does. */
    private static int lastOf(Words words, int first, List<String> sought, List<List<String>> owned) {
        if (sought.size() < LEAST) {
            return -1;
        }
        if (words.all().get(first).plain().equals(String.join("", sought))
                && owned.stream().noneMatch(sought::equals)) {
            return first;
        }
        for (int last = Math.min(words.all().size(), first + sought.size()) - 1; last > first; last--) {
            List<String> window = words.all().subList(first, last + 1).stream()
                    .map(Words.Word::plain)
                    .toList();
            boolean isWhole = window.size() == sought.size();
            boolean isPart = window.contains(sought.getLast()) && isCapital(words, first, last);
            if ((isWhole || isPart)
                    && isWithin(window, sought)
                    && owned.stream().noneMatch(name -> isWithin(window, name))) {
                return last;
            }
        }
        return -1;
    }

    private static boolean isWithin(List<String> window, List<String> name) {
        List<String> left = new ArrayList<>(name);
        return window.stream().allMatch(left::remove);
    }

    private static boolean isCapital(Words words, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (!Character.isUpperCase(words.typed(at, at).codePointAt(0))) {
                return false;
            }
        }
        return true;
    }
}
