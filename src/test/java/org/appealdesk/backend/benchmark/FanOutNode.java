package org.appealdesk.backend.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.appealdesk.backend.database.DatabaseAddress;

/** A node in a process of its own, whose memory can be asked for: a line in, a line out. */
final class FanOutNode {

    private static final int COLLECTIONS = 3;

    private FanOutNode() {}

    /** Arguments: URL, user and password of the database. */
    public static void main(String[] arguments) throws IOException {
        var address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        try (var node = BenchedNode.start(address);
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(node.address());
            while (in.readLine() != null) {
                for (int i = 0; i < COLLECTIONS; i++) {
                    System.gc();
                }
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.println(new Memory(heap, resident()).line());
            }
        }
    }

    /**
     * What it takes.
     *
     * @param heap bytes in use
     * @param resident bytes of the whole process in the machine's memory
     */
    record Memory(long heap, long resident) {
        String line() {
            return heap + " " + resident;
        }

        static Memory of(String line) {
            String[] words = line.split(" ", -1);
            return new Memory(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
