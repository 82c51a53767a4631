package org.appealdesk.evidence.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts what a camera says into a JPEG. */
public final class Exif {
    private static final int SHORT = 3;
    private static final int LETTERS = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    /** @param value whole, or the offset of it where it is longer than four bytes */
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(int tag, int type, int count, byte[] value) {}

    private Exif() {}

    /** A picture by a telephone that knows its time zone, edited since, with the place where it was taken. */
    public static byte[] telling(byte[] jpeg, int orientation) {
        List<Entry> camera = List.of(
                letters(0x010f, "samsung"),
                letters(0x0110, "SM-A546E"),
                new Entry(0x0112, SHORT, 1, new byte[] {0, (byte) orientation, 0, 0}),
                letters(0x0131, "Snapseed 2.0"),
                letters(0x0132, "2026:11:23 14:20:00"));
        List<Entry> taking =
                List.of(letters(0x9003, "2026:11:23 14:03:22"), letters(0x9010, "+07:00"), letters(0x9011, "+07:00"));
        List<Entry> place = List.of(
                letters(0x0001, "N"), degrees(0x0002, 21, 1, 40), letters(0x0003, "E"), degrees(0x0004, 105, 51, 15));
        return inserted(jpeg, tiff(camera, taking, place));
    }

    /** A picture by a camera that knows no zone. */
    public static byte[] withoutZone(byte[] jpeg) {
        return inserted(jpeg, tiff(List.of(), List.of(letters(0x9003, "2026:11:23 14:03:22")), List.of()));
    }

    private static byte[] inserted(byte[] jpeg, byte[] tiff) {
        byte[] mark = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + mark.length + tiff.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (2 + mark.length + tiff.length))
                .put(mark)
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] tiff(List<Entry> camera, List<Entry> taking, List<Entry> place) {
        int first = 8;
        int second = first + length(camera) + 2 * 12;
        int third = second + length(taking);
        List<Entry> all = new ArrayList<>(camera);
        all.add(new Entry(0x8769, LONG, 1, number(second)));
        all.add(new Entry(0x8825, LONG, 1, number(third)));
        ByteBuffer tiff = ByteBuffer.allocate(third + length(place));
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(first);
        write(all, tiff);
        write(taking, tiff);
        write(place, tiff);
        return tiff.array();
    }

    private static int length(List<Entry> entries) {
        return 6
                + 12 * entries.size()
                + entries.stream()
                        .mapToInt(entry -> entry.value().length > 4 ? entry.value().length : 0)
                        .sum();
    }

    private static void write(List<Entry> entries, ByteBuffer tiff) {
        int values = tiff.position() + 6 + 12 * entries.size();
        tiff.putShort((short) entries.size());
        for (Entry entry : entries) {
            tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length > 4) {
                tiff.putInt(values);
                tiff.put(values, entry.value());
                values += entry.value().length;
            } else {
                tiff.put(entry.value()).put(new byte[4 - entry.value().length]);
            }
        }
        tiff.putInt(0);
        tiff.position(values);
    }

    private static Entry letters(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
        return new Entry(tag, LETTERS, value.length, value);
    }

    private static Entry degrees(int tag, int degrees, int minutes, int seconds) {
        ByteBuffer value = ByteBuffer.allocate(24);
        value.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(seconds)
                .putInt(1);
        return new Entry(tag, RATIONAL, 3, value.array());
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
