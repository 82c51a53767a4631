package org.appealdesk.backend.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.backend.database.DatabaseAddress;

/** PostgreSQL's own measure of the same statement, as fast as a C program can bring it. */
final class Pgbench {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:]+):([0-9]+)/(.+)");

    private Pgbench() {}

    private static String script(int batch) {
        return """
            SELECT count(*) FROM (
                SELECT array_agg(gen_random_uuid()::text) AS ids, array_agg('f'::text) AS fingerprints,
                    array_agg('bench-' || :client_id || '-' || i) AS cases, array_agg(NULL::bigint) AS bases,
                    array_agg(2) AS counts, array_agg(true) AS standings,
                    array_agg(now() + interval '50 years' + i * interval '1 s') AS dues,
                    array_agg('VND'::text) AS queues, array_agg(NULL::timestamptz) AS closings,
                    array_agg(NULL::text) AS owners
                FROM generate_series(1, %1$d) AS i) AS commands,
                (SELECT array_agg(repeat('x', 420)) AS bodies, array_agg(false) AS outgoing
                    FROM generate_series(1, 2 * %1$d)) AS events,
                append_commands(ids, fingerprints, cases, bases, counts, standings, dues, queues, closings, owners,
                    bodies, outgoing)
            """.formatted(batch).replace('\n', ' ') + ";\n";
    }

    /**
     * Commands a second.
     *
     * @param batch commands a statement
     * @return empty when there is no pgbench on this machine
     */
    static OptionalDouble commandsPerSecond(DatabaseAddress address, int batch, int clients, Duration duration)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("append", ".sql");
        Files.writeString(script, script(batch));
        Matcher url = URL.matcher(address.url());
        if (!url.matches()) {
            throw new IllegalArgumentException(address.toString());
        }
        var command = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=1",
                "--time=" + duration.toSeconds(),
                "--host=" + url.group(1),
                "--port=" + url.group(2),
                "--username=" + address.user(),
                url.group(3));
        command.environment().put("PGPASSWORD", address.password());
        Process process;
        try {
            process = command.redirectErrorStream(true).start();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException(output);
        }
        return OptionalDouble.of(Double.parseDouble(tps.group(1)) * batch);
    }
}
