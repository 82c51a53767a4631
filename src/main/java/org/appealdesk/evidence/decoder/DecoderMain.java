package org.appealdesk.evidence.decoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;
import org.appealdesk.evidence.wire.Answers;
import org.appealdesk.evidence.wire.Request;

/**
 * A decoder's process: says {@link #GREETING}, then answers one request after the other. It ends at once, whatever it is
 * doing, when nobody holds the other end of its input any more. Its one argument is the longest file it looks at, in
 * bytes.
 */
public final class DecoderMain {
    /** The byte that says that the process is up. */
    public static final int GREETING = 'D';

    /** What Java must be told so that names lead nowhere and channels do not open; {@link NoNetwork} does the rest. */
    public static final List<String> NETWORK_OPTIONS = List.of(
            "-Djdk.net.hosts.file=no-such-file",
            "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName());

    private final SynchronousQueue<Request> asked = new SynchronousQueue<>();
    private final Decoder decoder;

    private DecoderMain(Decoder decoder) {
        this.decoder = decoder;
    }

    /** Runs until the input ends. */
    public static void main(String[] arguments) throws InterruptedException {
        InputStream requests = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // What libraries print must not get among the answers.
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        NoNetwork.install();
        ImageIO.setUseCache(false);
        DecoderMain main = new DecoderMain(new Decoder(Long.parseLong(arguments[0])));
        Thread.ofPlatform().daemon().name("requests").start(() -> main.listen(requests));
        main.serve(answers);
    }

    /** Reads ahead, so that the end of the input is seen while a file keeps the decoder busy. */
    private void listen(InputStream requests) {
        try {
            while (true) {
                asked.put(Request.read(requests));
            }
        } catch (IOException | InterruptedException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve(OutputStream answers) throws InterruptedException {
        try {
            answers.write(GREETING);
            answers.flush();
            while (true) {
                answer(asked.take(), answers);
                answers.flush();
            }
        } catch (IOException nobodyListens) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer(Request request, OutputStream answers) throws IOException {
        switch (request) {
            case Request.Inspect(var file, var name) -> Answers.writeInspection(decoder.inspect(file, name), answers);
            case Request.Draw(var file, var drawing) -> Answers.writePixels(decoder.draw(file, drawing), answers);
            case Request.Letters(var file, var page) -> Answers.writeLetters(decoder.letters(file, page), answers);
            case Request.Redact(var file, var boxes, var copy) ->
                Answers.writeDone(decoder.redact(file, boxes, copy), answers);
        }
    }
}
