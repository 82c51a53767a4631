package org.appealdesk.casework.statistics;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 and nothing else; what is not allowed there fails. */
final class CsvReader {
    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next() == ',') {
            at++;
            fields.add(field());
        }
        expect('\r');
        expect('\n');
        return fields;
    }

    private String field() {
        return next() == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (",\r\n\"".indexOf(next()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        expect('"');
        while (true) {
            char character = next();
            at++;
            if (character != '"') {
                field.append(character);
            } else if (at < text.length() && next() == '"') {
                field.append('"');
                at++;
            } else {
                return field.toString();
            }
        }
    }

    private char next() {
        if (at >= text.length()) {
            throw new AssertionError("ends in the middle of a row");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new AssertionError("not RFC 4180 at " + at + ": " + text.substring(at));
        }
        at++;
    }
}
