package org.appealdesk.backend.logging;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.appealdesk.backend.config.Keys.LogFormat;
import org.appealdesk.backend.http.LogField;
import org.appealdesk.casework.StorageException;
import org.appealdesk.protocol.Json;
import org.slf4j.MDC;

/**
 * One line for each thing told, as JSON or as text. A failure is told by the names of its exceptions and where they
 * came from; their words only where we know that nothing of a case or a person is in them.
 */
final class Lines extends Formatter {

    private final LogFormat format;

    Lines(LogFormat format) {
        this.format = format;
    }

    @Override
    public String format(LogRecord told) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", told.getInstant().toString());
        line.put("level", told.getLevel().getName());
        line.put("logger", String.valueOf(told.getLoggerName()));
        line.put("message", formatMessage(told));
        for (String field : LogField.ALL) {
            String value = MDC.get(field);
            if (value != null) {
                line.put(field, value);
            }
        }
        if (told.getThrown() != null) {
            line.put("failure", failure(told.getThrown()));
        }
        return switch (format) {
            case JSON -> Json.canonical(line) + "\n";
            case TEXT -> text(line);
        };
    }

    private static String text(Map<String, String> line) {
        var text = new StringBuilder();
        text.append(line.remove("time"))
                .append(' ')
                .append(line.remove("level"))
                .append(' ');
        text.append(line.remove("logger")).append(": ").append(line.remove("message"));
        String failure = line.remove("failure");
        line.forEach(
                (field, value) -> text.append(' ').append(field).append('=').append(value));
        if (failure != null) {
            text.append('\n').append(failure);
        }
        return text.append('\n').toString();
    }

    private static String failure(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ")
                    .append(one.getClass().getName());
            if (one instanceof StorageException || one instanceof SQLException) {
                text.append(": ").append(one.getMessage());
            }
            for (StackTraceElement frame : one.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }
}
