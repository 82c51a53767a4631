package org.appealdesk.console.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;

/**
 * The longest time between two frames of the window while each of the files that are made to bring a desk down is opened,
 * beside the window at rest and beside a good picture of forty megapixels, all in the same run. Wants a machine that does
 * nothing else; from the second round on Java has learnt the program.
 *
 * <pre>mvn -q test-compile exec:exec@frames</pre>
 */
public final class FramesBenchmark {
    private static final int ROUNDS = 4;
    private static final int AT_REST = 120;

    /** The frame that shows what was opened counts as well. */
    private static final int TO_BE_DRAWN = 5;

    private FramesBenchmark() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            measure(files());
        }
        // The toolkit's threads would keep the program alive.
        System.exit(0);
    }

    private static void measure(Map<String, byte[]> files) throws IOException {
        try (BenchOf bench = new BenchOf(Files.createTempDirectory("appeal-desk-frames"), files)) {
            Frames rest = Frames.count();
            bench.screen().await("frames at rest", () -> rest.frames() > AT_REST);
            rest.stop();
            tell("at rest", rest);
            int file = 0;
            for (String name : files.keySet()) {
                Frames frames = Frames.count();
                bench.open(file);
                long told = frames.frames();
                bench.screen().await("it is drawn", () -> frames.frames() > told + TO_BE_DRAWN);
                frames.stop();
                tell(name, frames);
                file++;
            }
        }
    }

    private static void tell(String what, Frames frames) {
        System.out.printf("  %-24s %s%n", what, frames);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.png", Pictures.black(8_000, 5_000));
        files.put("flood.png", Pictures.flood(60_000, 60_000));
        files.put("flood-with-pixels.png", Pictures.black(60_000, 20_000));
        files.put("bomb.docx", OfficeFiles.bomb(400));
        files.put("pages.pdf", Pdfs.sharing(100_000));
        files.put("script.pdf", Pdfs.withScript());
        files.put("attachment.pdf", Pdfs.withAttachment());
        files.put("grows-from-itself.pdf", Pdfs.growingFromItself());
        files.put("draws-itself.pdf", Pdfs.drawingItself());
        files.put("locked.pdf", Pdfs.locked());
        files.put("macros.xls", OfficeFiles.xlsWithMacros("x"));
        files.put("cut.jpg", firstHalf(Pictures.noise("jpg", 4_000, 3_000)));
        files.put("picture.pdf", Pictures.halves("png", 800, 400));
        files.put("rubbish.mp4", rubbish());
        files.put("nothing.jpg", new byte[0]);
        return files;
    }

    private static byte[] firstHalf(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] rubbish() {
        byte[] all = new byte[1_000_000];
        new Random(1).nextBytes(all);
        return all;
    }
}
