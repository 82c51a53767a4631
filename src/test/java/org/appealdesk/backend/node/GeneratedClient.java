package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A client that OpenAPI Generator makes from a document, compiled together with what uses it. Its Jackson is the one in
 * the generator's own jar, and nothing of it is on the tests' class path.
 */
final class GeneratedClient {

    /** Put there by the build. */
    private static final Path TOOLS = Path.of("target", "generator");

    private static final Path GENERATOR = TOOLS.resolve("openapi-generator-cli.jar");
    private static final Path ANNOTATIONS = TOOLS.resolve("jakarta.annotation-api.jar");

    private static final String OPTIONS =
            "openApiNullable=false,useJakartaEe=true,useOneOfDiscriminatorLookup=true,hideGenerationTimestamp=true";

    private final Path folder;

    /** @param folder empty */
    GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Makes the sources in a process of its own. */
    void generate(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("openapi.json"), document);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        file.toString(),
                        "-o",
                        folder.resolve("client").toString(),
                        "--additional-properties=" + OPTIONS)
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
    }

    /** Compiles the client with this class, and gives the class. */
    Class<?> compile(String name, String source) throws IOException, ClassNotFoundException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path caller = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        Files.writeString(caller, source);
        List<Path> sources = new ArrayList<>(List.of(caller));
        try (Stream<Path> files = Files.walk(folder.resolve("client/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter mistakes = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            mistakes,
                            manager,
                            null,
                            List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", classPath()),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(mistakes.toString()).isTrue();
        }
        return new URLClassLoader(
                        new URL[] {url(classes), url(GENERATOR), url(ANNOTATIONS)},
                        ClassLoader.getPlatformClassLoader())
                .loadClass(name);
    }

    private static String classPath() {
        return Stream.of(GENERATOR, ANNOTATIONS).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
