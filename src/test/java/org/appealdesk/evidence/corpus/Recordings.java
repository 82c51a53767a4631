package org.appealdesk.evidence.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Heads of sound and video files, with nothing to play behind them. */
public final class Recordings {
    private static final long SECONDS_1904_TO_1970 = 2_082_844_800L;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

    private Recordings() {}

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(letters(type))
                .put(content)
                .array();
    }

    /**
     * A film of 12.5 seconds.
     *
     * @param brand {@code isom} for an mp4, {@code qt  } for a mov
     */
    public static byte[] film(String brand, Instant made) {
        int time = (int) (made.getEpochSecond() + SECONDS_1904_TO_1970);
        byte[] header = ByteBuffer.allocate(100)
                .putInt(0)
                .putInt(time)
                .putInt(time)
                .putInt(1000)
                .putInt(12_500)
                .putInt(0x10000)
                .array();
        return joined(
                box("ftyp", joined(letters(brand), new byte[4], letters(brand))), box("moov", box("mvhd", header)));
    }

    /** As an iPhone writes a picture: what it is, and nothing else. */
    public static byte[] heic() {
        return box("ftyp", letters("heic\0\0\0\0mif1heic"));
    }

    /** A film of 320 × 240 in 250 frames of 40 ms. */
    public static byte[] avi() {
        ByteBuffer main = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        main.put(letters("avih"))
                .putInt(56)
                .putInt(40_000)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(250);
        main.putInt(0).putInt(1).putInt(0).putInt(320).putInt(240);
        ByteBuffer stream = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        stream.put(letters("strh"))
                .putInt(56)
                .put(letters("vidsH264"))
                .putInt(0)
                .putInt(0)
                .putInt(0);
        stream.putInt(1).putInt(25).putInt(0).putInt(250);
        byte[] list = list("hdrl", joined(main.array(), list("strl", stream.array())));
        ByteBuffer riff = ByteBuffer.allocate(12 + list.length).order(ByteOrder.LITTLE_ENDIAN);
        return riff.put(letters("RIFF"))
                .putInt(4 + list.length)
                .put(letters("AVI "))
                .put(list)
                .array();
    }

    private static byte[] list(String type, byte[] content) {
        return ByteBuffer.allocate(12 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(letters("LIST"))
                .putInt(4 + content.length)
                .put(letters(type))
                .put(content)
                .array();
    }

    /** Ten seconds at 128 kbit/s behind a tag. */
    public static byte[] mp3() {
        byte[] sound = new byte[160_000];
        sound[0] = (byte) 0xff;
        sound[1] = (byte) 0xfb;
        sound[2] = (byte) 0x90;
        return joined(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 20}, new byte[20], sound);
    }

    /** The same of changing rates, whose first frame counts 1,000 frames. */
    public static byte[] countedMp3() {
        byte[] sound = new byte[5000];
        ByteBuffer.wrap(sound)
                .putInt(0xfffb9000)
                .put(36, letters("Xing"))
                .putInt(40, 1)
                .putInt(44, 1000);
        return sound;
    }

    private static byte[] named(String name, byte[] content) {
        return ByteBuffer.allocate(24 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HexFormat.of().parseHex(name))
                .putLong(24L + content.length)
                .put(content)
                .array();
    }

    /** A film of 640 × 360, 30 seconds after three of preroll, with sound, by “Minh”. */
    public static byte[] wmv(Instant made) {
        ByteBuffer file = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        file.position(24);
        file.putLong((made.getEpochSecond() + SECONDS_1601_TO_1970) * 10_000_000);
        file.putLong(1).putLong(330_000_000).putLong(0).putLong(3000);
        ByteBuffer video = ByteBuffer.allocate(54 + 51).order(ByteOrder.LITTLE_ENDIAN);
        video.put(HexFormat.of().parseHex("c0ef19bc4d5bcf11a8fd00805f5c442b"));
        video.position(54);
        video.putInt(640).putInt(360).position(54 + 27);
        video.put(letters("WMV3"));
        ByteBuffer sound = ByteBuffer.allocate(54 + 18).order(ByteOrder.LITTLE_ENDIAN);
        sound.put(HexFormat.of().parseHex("409e69f84d5bcf11a8fd00805f5c442b"));
        sound.position(54);
        sound.putShort((short) 0x161);
        byte[] author = "Minh\0".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer words = ByteBuffer.allocate(10 + author.length).order(ByteOrder.LITTLE_ENDIAN);
        words.putShort((short) 0).putShort((short) author.length).position(10);
        words.put(author);
        byte[] objects = joined(
                named("a1dcab8c47a9cf118ee400c00c205365", file.array()),
                named("9107dcb7b7a9cf118ee600c00c205365", video.array()),
                named("9107dcb7b7a9cf118ee600c00c205365", sound.array()),
                named("3326b2758e66cf11a6d900aa0062ce6c", words.array()));
        return named("3026b2758e66cf11a6d900aa0062ce6c", joined(new byte[6], objects));
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(10 + content.length)
                .put(letters(name))
                .putInt(10 + content.length)
                .putShort((short) 0)
                .put(content)
                .array();
    }

    /** A film of 352 × 288 and 61 seconds, called “Clip”. */
    public static byte[] realMedia() {
        ByteBuffer properties = ByteBuffer.allocate(40);
        properties.putInt(20, 61_000);
        ByteBuffer stream = ByteBuffer.allocate(80);
        stream.position(30);
        stream.put((byte) 0).put((byte) 20).put(letters("video/x-pn-realvideo")).putInt(20);
        stream.putInt(20).put(letters("VIDORV40")).putShort((short) 352).putShort((short) 288);
        byte[] title = joined(new byte[] {0, 4}, letters("Clip"), new byte[6]);
        return joined(
                chunk(".RMF", new byte[8]),
                chunk("PROP", properties.array()),
                chunk("CONT", title),
                chunk("MDPR", stream.array()));
    }
}
