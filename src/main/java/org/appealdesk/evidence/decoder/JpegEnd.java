package org.appealdesk.evidence.decoder;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Walks through a JPEG to its end. Telephones put further pictures behind the first, which belong to it. */
final class JpegEnd {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private JpegEnd() {}

    /** Stands behind the last picture then; EOFException when that is cut off. */
    static void skipPictures(DataInputStream in) throws IOException {
        do {
            skipPicture(in);
            in.mark(3);
        } while (isPicture(in));
        in.reset();
    }

    private static boolean isPicture(DataInputStream in) throws IOException {
        boolean isPicture = in.read() == 0xff && in.read() == START && in.read() == 0xff;
        in.reset();
        return isPicture;
    }

    private static void skipPicture(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int marker = nextMarker(in);
        while (marker != END) {
            in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            marker = marker == START_OF_SCAN ? behindScan(in) : nextMarker(in);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new EOFException();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Within a scan, markers are escaped by a zero, or restart it. */
    private static int behindScan(DataInputStream in) throws IOException {
        while (true) {
            int sign = in.readUnsignedByte();
            while (sign != 0xff) {
                sign = in.readUnsignedByte();
            }
            while (sign == 0xff) {
                sign = in.readUnsignedByte();
            }
            boolean belongsToScan = sign == 0 || (sign >= 0xd0 && sign <= 0xd7);
            if (!belongsToScan) {
                return sign;
            }
        }
    }
}
