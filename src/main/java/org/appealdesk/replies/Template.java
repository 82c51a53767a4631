package org.appealdesk.replies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with variables between braces: <code>Hello {nickname}, …</code>. Braces stand for nothing else.
 *
 * @param text as it was written
 * @param pieces the same taken apart, in order
 */
public record Template(String text, List<Piece> pieces) {
    /** A chat message that is longer is not read (ours). */
    public static final int LONGEST = 900;

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    /** A part of the text. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        record Gap(Variable variable) implements Piece {}
    }

    /** Why a text is no template. */
    public sealed interface Mistake {
        /** @param word what stands between braces and is no variable */
        record UnknownVariable(String word) implements Mistake {}

        /** A brace without its other half. */
        record LoneBrace() implements Mistake {}

        /** @param length in characters, more than {@link #LONGEST} */
        record TooLong(int length) implements Mistake {}
    }

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** What is wrong with a text; empty when it is a template. */
    public static List<Mistake> mistakes(String text) {
        List<Mistake> found = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            String word = gap.group(1);
            if (Variable.of(word).isEmpty()) {
                found.add(new Mistake.UnknownVariable(word));
            }
        }
        String rest = GAP.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            found.add(new Mistake.LoneBrace());
        }
        if (text.length() > LONGEST) {
            found.add(new Mistake.TooLong(text.length()));
        }
        return found;
    }

    /** @throws IllegalArgumentException when it has {@link #mistakes} */
    public static Template of(String text) {
        List<Mistake> mistakes = mistakes(text);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            addWords(pieces, text.substring(from, gap.start()));
            pieces.add(new Piece.Gap(Variable.of(gap.group(1)).orElseThrow()));
            from = gap.end();
        }
        addWords(pieces, text.substring(from));
        return new Template(text, pieces);
    }

    private static void addWords(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words));
        }
    }

    /** The variables in it, each once, in the order of the text. */
    public SequencedSet<Variable> variables() {
        SequencedSet<Variable> found = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Gap(var variable)) {
                found.add(variable);
            }
        }
        return Collections.unmodifiableSequencedSet(found);
    }

    /** The text with each variable replaced by its value, which is taken as it is: braces in it stay braces. */
    public String fill(Function<Variable, String> values) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Words(var words) -> words;
                    case Piece.Gap(var variable) -> values.apply(variable);
                })
                .collect(Collectors.joining());
    }
}
