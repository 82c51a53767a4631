package org.appealdesk.backend.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.appealdesk.backend.config.Keys.LogFormat;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.protocol.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogOutputTest {

    private static final Logger LOG = LoggerFactory.getLogger("test.log");

    private final StringWriter out = new StringWriter();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    private String told(LogFormat format, Runnable telling) {
        try (LogOutput _ = LogOutput.into(new PrintWriter(out), format)) {
            telling.run();
        }
        return out.toString();
    }

    @Test
    void oneObjectALine() {
        String told = told(LogFormat.JSON, () -> {
            MDC.put("incident", "i-1");
            MDC.put("endpoint", "GET /v1/me");
            MDC.put("person", "LAN");
            MDC.put("phone", "0901");
            LOG.info("Hello “{}”\nand {}", "you", 7);
            LOG.warn("Again");
        });

        assertThat(told.lines()).hasSize(2);
        assertThat(told.lines().findFirst().orElseThrow())
                .startsWith("{\"endpoint\":\"GET /v1/me\",\"incident\":\"i-1\",\"level\":\"INFO\",")
                .contains("\"logger\":\"test.log\"", "\"message\":\"Hello “you”\\nand 7\"", "\"person\":\"LAN\"")
                .containsPattern("\"time\":\"[0-9-]{10}T[0-9:.]+Z\"")
                .doesNotContain("0901");
        assertThat(told.lines().toList())
                .allMatch(line -> Json.MAPPER.readTree(line).isObject());
    }

    @Test
    void asTextForPeople() {
        String told = told(LogFormat.TEXT, () -> {
            MDC.put("person", "LAN");
            LOG.info("Hello");
        });

        assertThat(told).matches("[0-9-]{10}T[0-9:.]+Z INFO test.log: Hello person=LAN\n");
    }

    @Test
    void aFailureIsToldWithItsPlaceButOnlyInWordsThatAreOurs() {
        var cause = new IllegalArgumentException("Nguyễn Văn A, 0901234567");
        var failure = new StorageException(
                Problem.OTHER, "Could not keep: deadlock", new SQLException("deadlock", "40P01", cause));

        for (LogFormat format : LogFormat.values()) {
            String told = told(format, () -> LOG.error("Failed", failure));
            assertThat(told)
                    .contains(
                            "StorageException: Could not keep: deadlock",
                            "caused by java.sql.SQLException: deadlock",
                            "caused by java.lang.IllegalArgumentException",
                            "at org.appealdesk.backend.logging.LogOutputTest")
                    .doesNotContain("Nguyễn", "0901234567");
        }
    }

    @Test
    void afterwardsAllIsAsBefore() {
        told(LogFormat.TEXT, () -> LOG.info("ours"));
        LOG.info("not ours");

        assertThat(out.toString()).contains("ours").doesNotContain("not ours");
    }
}
