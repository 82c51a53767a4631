package org.appealdesk.sync.survival;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.appealdesk.app.Main;
import org.appealdesk.backend.database.DatabaseAddress;

/** Nodes as programs of their own, each at a port that it keeps: {@code appeal-desk backend --jdbc-url …}. */
final class Nodes implements AutoCloseable {

    private final Path folder;
    private final DatabaseAddress database;
    private final List<Integer> ports;
    private final List<Program> programs = new ArrayList<>();

    Nodes(Path folder, DatabaseAddress database, int count) throws IOException {
        this.folder = folder;
        this.database = database;
        this.ports = freePorts(count);
        for (int port : ports) {
            programs.add(start(port));
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<Integer> free = new ArrayList<>();
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            free.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return free;
    }

    List<Integer> ports() {
        return ports;
    }

    int count() {
        return ports.size();
    }

    private Program start(int port) throws IOException {
        var start = new Program.Start(
                Main.class,
                Map.of("APPEALDESK_PASSWORD", database.password()),
                List.of(
                        "backend",
                        "--jdbc-url",
                        database.url(),
                        "--user",
                        database.user(),
                        "--port",
                        String.valueOf(port),
                        "--largest-file-mb",
                        "10"));
        return Program.start(start, folder.resolve("nodes.log"));
    }

    /** Kill -9, and another in its place. */
    void kill(int index) throws IOException, InterruptedException {
        programs.get(index).kill();
        programs.set(index, start(ports.get(index)));
    }

    /** As a service manager does: a node that gave up by itself, because there was no database, is started again. */
    void startEnded() throws IOException {
        for (int i = 0; i < programs.size(); i++) {
            if (!programs.get(i).isAlive()) {
                programs.set(i, start(ports.get(i)));
            }
        }
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
    }
}
