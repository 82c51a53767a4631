package org.appealdesk.evidence.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that asks for a network within a decoder gets none, also where the system itself would give it one. */
class NoNetworkTest {

    @Test
    void nothingIsReachedFromWithin() throws Exception {
        assertThat(said(List.of()))
                .as("without a decoder's options and refusals")
                .contains("socket reached", "channel reached", "address reached", "datagram reached");

        assertThat(said(DecoderMain.NETWORK_OPTIONS)).isNotEmpty().allMatch(line -> line.endsWith(" refused"));
    }

    /** @param options Java's; with any of them the process also takes its own network away */
    private static List<String> said(List<String> options) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                DatagramSocket datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    Reaching.class.getName(),
                    Integer.toString(server.getLocalPort()),
                    Integer.toString(datagrams.getLocalPort()),
                    Boolean.toString(!options.isEmpty())));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return process.inputReader().readAllLines();
        }
    }
}
