package org.appealdesk.evidence.process;

import java.nio.file.Path;
import org.appealdesk.evidence.Drawing;

/** A program that says its decoder's process id, and then has it draw a file for ever. */
final class Asking {

    private Asking() {}

    /** @param files one that is decoded at once, and one that never is */
    public static void main(String[] files) {
        try (DecoderProcess decoder = new DecoderProcess(DecoderLimits.USUAL)) {
            decoder.inspect(Path.of(files[0]), "");
            System.out.println(decoder.processIds().iterator().next());
            decoder.draw(Path.of(files[1]), Drawing.page(0));
        }
    }
}
