package org.appealdesk.evidence.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.evidence.corpus.Exif;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.appealdesk.evidence.corpus.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer, for a short while, beginning with a file of each kind: nothing is thrown, whatever the bytes. A longer run is
 * {@code -Dfuzz.seconds=600}.
 */
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");
    private static final Pattern SEED = Pattern.compile("Seed: (\\d+)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsThrownWhateverTheBytes() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        List<byte[]> files = seeds();
        for (int file = 0; file < files.size(); file++) {
            Files.write(seeds.resolve("seed" + file), files.get(file));
        }

        Path log = folder.resolve("log");
        Process fuzzer = new ProcessBuilder(command(seeds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(fuzzer.waitFor(SECONDS + 300L, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log);
        assertThat(fuzzer.exitValue()).as(said).isZero();
        assertThat(number(RUNS, said))
                .as("runs with seed %d", number(SEED, said))
                .isGreaterThan(files.size());
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    private static List<String> command(Path seeds) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(),
                "--instrumentation_includes=org.appealdesk.evidence.**",
                "--custom_hook_includes=org.appealdesk.evidence.**",
                "-max_total_time=" + SECONDS,
                "-max_len=20000",
                "-timeout=60",
                // Java bounds its heap; what libFuzzer reads as used begins with what this Java had when it started it.
                "-rss_limit_mb=0",
                seeds.toString()));
        return command;
    }

    private static List<byte[]> seeds() {
        return List.of(
                Exif.telling(Pictures.halves("jpg", 8, 4), 6),
                Pictures.halves("png", 8, 4),
                Pictures.animatedGif(),
                Pictures.webp(),
                Pdfs.withScript(),
                OfficeFiles.docx("x", "y"),
                OfficeFiles.xlsx("x"),
                OfficeFiles.xls("x"),
                OfficeFiles.container("WordDocument"),
                Recordings.countedMp3(),
                Recordings.film("isom", Instant.EPOCH),
                Recordings.film("qt  ", Instant.EPOCH),
                Recordings.avi(),
                Recordings.wmv(Instant.EPOCH),
                Recordings.realMedia(),
                Recordings.heic());
    }
}
