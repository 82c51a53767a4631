package org.appealdesk.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use whom: the table of {@code src/site/markdown/architecture.md}. Change both together. */
final class PackageTable {
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("engine", Set.of()),
            entry("protocol", Set.of("engine", "evidence")),
            entry("casework", Set.of("engine")),
            entry("evidence", Set.of("engine", "casework")),
            entry("bundle", Set.of("engine", "protocol", "casework")),
            entry("replies", Set.of("engine", "protocol", "casework")),
            entry("store", Set.of("engine", "protocol", "casework", "evidence")),
            entry("sync", Set.of("engine", "protocol", "casework")),
            entry("backend", Set.of("engine", "protocol", "casework", "evidence")),
            entry("training", Set.of("engine", "protocol", "casework", "evidence")),
            entry("console", Set.of("engine", "casework", "evidence", "replies", "training")),
            entry(
                    "app",
                    Set.of(
                            "engine",
                            "protocol",
                            "casework",
                            "evidence",
                            "bundle",
                            "replies",
                            "store",
                            "sync",
                            "backend",
                            "training",
                            "console")));

    /** What the engine may use of the outside world; nothing that reads files, sockets, clocks or secrets. */
    static final String[] ENGINE_LIBRARIES = {
        "java.lang..",
        "java.math..",
        "java.time..",
        "java.util",
        "java.util.function..",
        "java.util.regex..",
        "java.util.stream..",
        "org.jspecify.annotations.."
    };

    /** A library, by its packages, and the only packages of ours that may see it. */
    record Confined(String library, Set<String> to, List<String> packages) {}

    static final List<Confined> LIBRARIES = List.of(
            new Confined(
                    "JavaFX",
                    Set.of("console", "app"),
                    List.of("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")),
            new Confined("OkHttp", Set.of("sync"), List.of("okhttp3..", "okio..")),
            new Confined("Jackson", Set.of("protocol"), List.of("tools.jackson..", "com.fasterxml.jackson..")),
            new Confined("SnakeYAML", Set.of("protocol"), List.of("org.snakeyaml..")),
            new Confined("JDBC", Set.of("store", "backend"), List.of("java.sql..", "javax.sql..", "org.sqlite..")),
            new Confined("PostgreSQL", Set.of("backend"), List.of("org.postgresql..")),
            new Confined("HikariCP", Set.of("backend"), List.of("com.zaxxer.hikari..")),
            new Confined("Flyway", Set.of("backend"), List.of("org.flywaydb..")),
            new Confined("unpacking", Set.of("backend"), List.of("org.apache.commons.compress..", "org.tukaani.xz..")),
            new Confined("Helidon", Set.of("backend"), List.of("io.helidon..")),
            new Confined("Micrometer", Set.of("backend"), List.of("io.micrometer..", "io.prometheus..")),
            new Confined("OpenID Connect", Set.of("backend", "sync"), List.of("com.nimbusds..", "net.minidev..")),
            new Confined("the keychain", Set.of("store"), List.of("com.github.javakeyring..", "org.freedesktop..")),
            new Confined(
                    "PDFBox",
                    Set.of("evidence.decoder", "training.evidence"),
                    List.of("org.apache.pdfbox..", "org.apache.fontbox..")),
            new Confined(
                    "decoding of pictures",
                    Set.of("evidence.decoder", "training.evidence"),
                    List.of("javax.imageio..", "com.twelvemonkeys..")),
            new Confined("metadata-extractor", Set.of("evidence.decoder"), List.of("com.drew..", "com.adobe..")),
            new Confined("ZXing", Set.of("evidence.decoder"), List.of("com.google.zxing..")),
            new Confined("POI", Set.of("evidence.decoder"), List.of("org.apache.poi..", "org.apache.xmlbeans..")),
            new Confined("picocli", Set.of("app"), List.of("picocli..")));

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    static Set<String> mayUse(String name) {
        return MAY_USE.getOrDefault(name, Set.of());
    }

    private PackageTable() {}
}
