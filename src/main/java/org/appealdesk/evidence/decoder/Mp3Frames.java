package org.appealdesk.evidence.decoder;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.appealdesk.evidence.Contents;

/**
 * How long an MP3 plays: by the count of frames that encoders of changing rates write into the first one, else by the
 * file's length at the first one's rate.
 */
final class Mp3Frames {
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] SAMPLES = {44_100, 48_000, 32_000, 0};
    private static final int LOOKED_THROUGH = 64 * 1024;

    private Mp3Frames() {}

    static Contents.Media read(OpenedFile file) throws IOException {
        MediaBuilder media = new MediaBuilder();
        media.codec("MP3");
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file.path()))) {
            long skipped = skipTag(in, file);
            byte[] head = in.readNBytes(LOOKED_THROUGH);
            for (int at = 0; at + 4 <= head.length; at++) {
                if (isFrame(head, at)) {
                    media.seconds(seconds(head, at, file.bytes() - skipped - at));
                    break;
                }
            }
        } catch (EOFException cut) {
            return media.build();
        }
        return media.build();
    }

    /** An ID3 tag before the sound; its length has seven bits a byte. */
    private static long skipTag(DataInputStream in, OpenedFile file) throws IOException {
        byte[] head;
        try (InputStream peek = Files.newInputStream(file.path())) {
            head = peek.readNBytes(10);
        }
        boolean isTag = head.length == 10 && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
        long length = isTag
                ? 10L + ((head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | (head[9] & 0x7f))
                : 0;
        in.skipNBytes(length);
        return length;
    }

    private static boolean isFrame(byte[] head, int at) {
        int rate = (head[at + 2] & 0xff) >> 4;
        return head[at] == (byte) 0xff
                && (head[at + 1] & 0xe6) == 0xe2
                && (head[at + 1] & 0x18) != 0x08
                && rate > 0
                && rate < 15
                && (head[at + 2] & 0x0c) != 0x0c;
    }

    private static double seconds(byte[] head, int at, long bytes) {
        int version = (head[at + 1] & 0x18) >> 3;
        boolean isFirst = version == 3;
        int samples = SAMPLES[(head[at + 2] & 0x0c) >> 2] / (isFirst ? 1 : version == 2 ? 2 : 4);
        int kilobits = (isFirst ? RATES_1 : RATES_2)[(head[at + 2] & 0xff) >> 4];
        boolean isMono = (head[at + 3] & 0xc0) == 0xc0;
        int side = isFirst ? isMono ? 17 : 32 : isMono ? 9 : 17;
        long frames = counted(head, at + 4 + side);
        return frames > 0 ? frames * (isFirst ? 1152.0 : 576.0) / samples : bytes * 8.0 / (kilobits * 1000);
    }

    private static long counted(byte[] head, int at) {
        if (at + 12 > head.length) {
            return 0;
        }
        String mark = new String(head, at, 4, StandardCharsets.ISO_8859_1);
        boolean isCounted = (mark.equals("Xing") || mark.equals("Info")) && (head[at + 7] & 1) != 0;
        return isCounted ? Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(at + 8)) : 0;
    }
}
