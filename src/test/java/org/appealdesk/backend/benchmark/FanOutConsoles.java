package org.appealdesk.backend.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.appealdesk.engine.trade.CaseId;

/** Thousands of consoles that do nothing but listen, on one thread; one of them works a little. */
final class FanOutConsoles {

    /** So many connections are made at once: no more than wait in line at the node's door. */
    private static final int AT_ONCE = 50;

    private static final byte[] NEWS = "event: news".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final List<Long> arrivals = new ArrayList<>();
    private int round;
    private int heard;

    private FanOutConsoles() throws IOException {}

    /** One console: in which round it heard of news last. */
    private static final class Console {
        private int round;
    }

    /** Arguments: address of the node, token, a case's number, how many consoles, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        var consoles = new FanOutConsoles();
        consoles.listen(URI.create(arguments[0]), arguments[1], count);
        System.out.println("listening");
        System.in.read();
        var hands = new Hands(arguments[0], arguments[1], List.of(new CaseId(arguments[2])));
        List<Long> lags = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            lags.addAll(consoles.tell(hands, new CaseId(arguments[2]), count));
        }
        System.out.println(Percentiles.of(lags));
        System.in.read();
    }

    private void listen(URI address, String token, int count) throws IOException {
        byte[] request = ("GET /v1/live HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        round = 1;
        for (int made = 0; made < count; made += AT_ONCE) {
            for (int i = made; i < Math.min(count, made + AT_ONCE); i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Console());
            }
            hear(Math.min(count, made + AT_ONCE));
        }
    }

    /** Something happens, and all are told. @return how long after the command was answered each one knew */
    private List<Long> tell(Hands hands, CaseId caseId, int count) throws IOException, InterruptedException {
        round++;
        heard = 0;
        arrivals.clear();
        long[] answered = new long[1];
        Thread worker = Thread.ofPlatform().start(() -> {
            hands.send(UUID.randomUUID().toString(), caseId);
            answered[0] = System.nanoTime();
        });
        hear(count);
        worker.join();
        return arrivals.stream().map(at -> Math.max(0, at - answered[0])).toList();
    }

    /** Reads until so many have heard of news in this round. */
    private void hear(int count) throws IOException {
        while (heard < count) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                read(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private void read(SelectionKey key) throws IOException {
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            throw new IOException("The node hung up");
        }
        Console console = (Console) key.attachment();
        if (console.round < round && contains(buffer.flip())) {
            console.round = round;
            heard++;
            arrivals.add(System.nanoTime());
        }
    }

    /** A message is one write of the node, and so never cut in two here. */
    private static boolean contains(ByteBuffer bytes) {
        for (int i = 0; i <= bytes.limit() - NEWS.length; i++) {
            if (bytes.slice(i, NEWS.length).equals(ByteBuffer.wrap(NEWS))) {
                return true;
            }
        }
        return false;
    }
}
