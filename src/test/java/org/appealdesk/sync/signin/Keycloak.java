package org.appealdesk.sync.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak of its own, from the distribution that the build has unpacked, with one realm, in memory. */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "console";
    static final String AUDIENCE = "appeal-desk-backend";
    static final String SUBJECT = "8f7b1c1e-1c4f-4d55-9c5e-0a6f5f0c2d11";
    static final String USER = "lan";
    static final String PASSWORD = "correct horse";

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final int LAST_LINES = 40;

    private static final String REALM = """
            {"realm":"exchange","enabled":true,"sslRequired":"none","revokeRefreshToken":true,"refreshTokenMaxReuse":0,
             "clients":[{"clientId":"console","publicClient":true,"standardFlowEnabled":true,
               "directAccessGrantsEnabled":false,"redirectUris":["http://127.0.0.1/*"],
               "attributes":{"pkce.code.challenge.method":"S256"},
               "protocolMappers":[{"name":"backend","protocol":"openid-connect",
                 "protocolMapper":"oidc-audience-mapper",
                 "config":{"included.custom.audience":"appeal-desk-backend","access.token.claim":"true",
                   "id.token.claim":"false"}}]}],
             "users":[{"id":"%s","username":"lan","enabled":true,"email":"lan@example.com","emailVerified":true,
               "firstName":"Lan","lastName":"Nguyen",
               "credentials":[{"type":"password","value":"%s","temporary":false}]}]}
            """.formatted(SUBJECT, PASSWORD);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it takes requests. */
    static Keycloak start(Path folder) throws IOException {
        Path home = home();
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(imports.resolve("exchange-realm.json"), REALM);
        int port = freePort();
        var builder = new ProcessBuilder(
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectInput(Files.createFile(folder.resolve("no-input")).toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-Xmx512m -XX:TieredStopAtLevel=1"));
        var keycloak = new Keycloak(builder.start(), port);
        keycloak.awaitStart();
        return keycloak;
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            Path home = folders.filter(folder -> Files.isDirectory(folder.resolve("bin")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new AssertionError("“mvn generate-test-resources” unpacks it"))
                    .toAbsolutePath();
            // An archive's rights are lost when it is unpacked.
            if (!home.resolve("bin").resolve("kc.sh").toFile().setExecutable(true)) {
                throw new AssertionError("kc.sh cannot be made executable");
            }
            return home;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Goes on reading afterwards: nobody else does, and a full pipe would stop it. */
    private void awaitStart() throws IOException {
        BufferedReader lines = process.inputReader();
        Deque<String> last = new ArrayDeque<>();
        String line = "";
        while (!line.contains("Listening on:")) {
            line = lines.readLine();
            if (line == null) {
                close();
                throw new AssertionError("Keycloak does not start:\n" + String.join("\n", last));
            }
            last.addLast(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/exchange";
    }

    /** With the Java that the script has started. */
    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
