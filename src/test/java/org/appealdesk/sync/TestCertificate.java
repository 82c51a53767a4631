package org.appealdesk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that nobody has signed, for {@link #NAME} and this machine, made by the JDK's keytool. */
public final class TestCertificate {

    /** A name that no name server knows, nor ever will. */
    public static final String NAME = "appeals.desk.invalid";

    private static final String PASSWORD = "changeit";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private final Path folder;
    private final KeyStore keys;
    private final Certificate certificate;

    private TestCertificate(Path folder, KeyStore keys) throws GeneralSecurityException {
        this.folder = folder;
        this.keys = keys;
        this.certificate = keys.getCertificate("desk");
    }

    /** Made anew, into that folder. */
    public static TestCertificate in(Path folder) {
        Path file = folder.resolve("desk.p12");
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "desk",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=Appeal Desk test",
                            "-ext",
                            "SAN=dns:" + NAME + ",ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new AssertionError(said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stored = Files.newInputStream(file)) {
                keys.load(stored, PASSWORD.toCharArray());
            }
            return new TestCertificate(folder, keys);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** For a server that shows it. */
    public SSLContext server() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Its key, as profiles pin it. */
    public String pin() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return "sha256/" + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Until it is closed this program trusts it, and nothing else, as if its keeper had put it among the system's. */
    public Trust trusted() {
        Path file = folder.resolve("trusted.p12");
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("desk", certificate);
            try (OutputStream stored = Files.newOutputStream(file)) {
                trusted.store(stored, PASSWORD.toCharArray());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        System.setProperty(TRUST_STORE, file.toString());
        System.setProperty(TRUST_STORE + "Password", PASSWORD);
        return new Trust();
    }

    /** Ends when it is closed. */
    public static final class Trust implements AutoCloseable {
        private Trust() {}

        @Override
        public void close() {
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_STORE + "Password");
        }
    }
}
