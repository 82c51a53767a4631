package org.appealdesk.evidence.process;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.appealdesk.evidence.decoder.DecoderMain;

/** A decoder that a hostile file has taken over. */
final class Lying {

    private Lying() {}

    public static void main(String[] how) throws Exception {
        PrintStream out = System.out;
        if (how[0].equals("mute")) {
            new CountDownLatch(1).await();
        }
        out.write(how[0].equals("rude") ? 'X' : DecoderMain.GREETING);
        out.flush();
        System.in.read();
        switch (how[0]) {
            case "rubbish" -> out.write("<html>not found</html>".getBytes(StandardCharsets.US_ASCII));
            // Pixels for gigabytes.
            case "promise" -> out.write(numbers(0, Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
            case "flood" -> {
                while (!out.checkError()) {
                    out.write(numbers(7, 7, 7, 7));
                }
            }
            case "silence" -> {
                out.write(numbers(0, 100, 100, 1));
                out.flush();
                new CountDownLatch(1).await();
            }
            case "complaints" -> {
                for (int line = 0; line < 100_000; line++) {
                    System.err.println("This file is broken in an unusual way, at line " + line);
                }
            }
            default -> throw new IllegalArgumentException(how[0]);
        }
        out.flush();
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }
}
