package org.appealdesk.evidence.decoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JPEG's quantisation tables: how coarsely whoever saved it last rounded, which is like a signature of the program. */
final class JpegTables {
    private static final int VALUES = 64;
    private static final int TABLES = 0xffdb;
    private static final int START_OF_SCAN = 0xffda;

    private JpegTables() {}

    /** By their numbers; of 64 values each, in zigzag order. What comes before an error is kept. */
    static List<List<Integer>> of(Path file) throws IOException {
        Map<Integer, List<Integer>> tables = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            int marker = in.readUnsignedShort();
            while (marker >> 8 == 0xff && marker != START_OF_SCAN) {
                int left = in.readUnsignedShort() - 2;
                if (marker == TABLES) {
                    left -= read(in, left, tables);
                }
                in.skipNBytes(Math.max(0, left));
                marker = in.readUnsignedShort();
            }
        } catch (EOFException cut) {
            return List.copyOf(tables.values());
        }
        return List.copyOf(tables.values());
    }

    private static int read(DataInputStream in, int length, Map<Integer, List<Integer>> tables) throws IOException {
        int done = 0;
        while (done < length) {
            int head = in.readUnsignedByte();
            boolean isWide = head >> 4 != 0;
            int size = 1 + (isWide ? 2 * VALUES : VALUES);
            if (done + size > length) {
                return done + 1;
            }
            List<Integer> table = new ArrayList<>(VALUES);
            for (int value = 0; value < VALUES; value++) {
                table.add(isWide ? in.readUnsignedShort() : in.readUnsignedByte());
            }
            tables.put(head & 0xf, List.copyOf(table));
            done += size;
        }
        return done;
    }
}
