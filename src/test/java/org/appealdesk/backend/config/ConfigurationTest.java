package org.appealdesk.backend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> EMBEDDED = Map.of("embedded", "true");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("backend.yaml"), text);
    }

    private static Configuration read(Path file, Map<String, String> environment, Map<String, String> flags) {
        return Configuration.read(new Configuration.Sources(file, environment, flags));
    }

    private static List<String> mistakes(Path file, Map<String, String> environment, Map<String, String> flags) {
        var failure = catchThrowableOfType(BadConfigurationException.class, () -> read(file, environment, flags));
        return failure.mistakes().stream().map(Mistake::toString).toList();
    }

    private static List<String> flagMistakes(Map<String, String> flags) {
        var failure = catchThrowableOfType(
                BadConfigurationException.class,
                () -> Configuration.read(new Configuration.Sources(null, NONE, flags)));
        return failure.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void whatNobodySaysHasItsStandard() {
        Configuration configuration = Configuration.read(new Configuration.Sources(null, NONE, EMBEDDED));

        assertThat(configuration.get(Keys.HOST)).isEqualTo("127.0.0.1");
        assertThat(configuration.get(Keys.PORT)).isEqualTo(8080);
        assertThat(configuration.get(Keys.METRICS)).isTrue();
        assertThat(configuration.get(Keys.LOG_FORMAT)).isEqualTo(Keys.LogFormat.TEXT);
        assertThat(configuration.find(Keys.PASSWORD)).isEmpty();
    }

    @Test
    void everyStandardHasItsOwnForm() {
        assertThat(Keys.all())
                .filteredOn(key -> key.standard() != null)
                .isNotEmpty()
                .allMatch(key -> key.standardValue().isPresent());
    }

    @Test
    void flagsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Path file = file("""
                # A comment.
                embedded: true
                host: file.example
                port: 1
                pool-size: 11
                """);
        Map<String, String> environment = Map.of("APPEALDESK_HOST", "env.example", "APPEALDESK_PORT", "2");

        Configuration configuration = read(file, environment, Map.of("port", "3"));

        assertThat(configuration.get(Keys.PORT)).isEqualTo(3);
        assertThat(configuration.get(Keys.HOST)).isEqualTo("env.example");
        assertThat(configuration.get(Keys.POOL_SIZE)).isEqualTo(11);
    }

    @Test
    void variablesOfOthersAndEmptyOnesSayNothing() {
        Configuration configuration = Configuration.read(new Configuration.Sources(
                null, Map.of("PATH", "/bin", "APPEALDESK_PORT", " ", "APPEAL_DESK_JAVA", "/opt/java"), EMBEDDED));

        assertThat(configuration.get(Keys.PORT)).isEqualTo(8080);
    }

    @Test
    void everyMistakeOfEverySourceIsToldWithItsPlace() throws IOException {
        Path file = file("""
                embedded: perhaps
                prot: 80
                pool-size: 2
                host:
                  name: x
                password: hunter2
                """);

        assertThat(mistakes(
                        file,
                        Map.of("APPEALDESK_PORT", "65536", "APPEALDESK_LOG_FORMT", "json"),
                        Map.of("largest-body-mb", "huge")))
                .hasSize(8)
                .anyMatch(told -> told.equals(file + ":1:11: found “perhaps” (expected true or false)"))
                .anyMatch(told -> told.startsWith(file + ":2:1: “prot” is not known here (expected one of ")
                        && told.endsWith("did you mean “port”?)"))
                .anyMatch(told -> told.equals(file + ":3:12: found “2” (expected a whole number from 5 to 500)"))
                .anyMatch(told -> told.startsWith(file + ":5:3: “host” has no value (expected a host's name"))
                .anyMatch(told -> told.equals(file + ":6:11: a secret does not stand here"
                        + " (expected “password-file” with its file, or the variable APPEALDESK_PASSWORD)"))
                .anyMatch(
                        told -> told.equals("APPEALDESK_PORT: found “65536” (expected a whole number from 0 to 65535)"))
                .anyMatch(told -> told.startsWith("APPEALDESK_LOG_FORMT: this variable is not known")
                        && told.contains("did you mean “APPEALDESK_LOG_FORMAT”?"))
                .anyMatch(told -> told.startsWith("--largest-body-mb: found “huge” (expected a whole number"))
                .noneMatch(told -> told.contains("hunter2"));
    }

    @Test
    void aReplacedMistakeIsOneStill() throws IOException {
        assertThat(mistakes(file("port: x\nembedded: true\n"), NONE, Map.of("port", "80")))
                .hasSize(1);
    }

    @Test
    void aFileThatIsNoneIsToldOf() throws IOException {
        assertThat(mistakes(folder.resolve("gone.yaml"), NONE, EMBEDDED))
                .singleElement()
                .asString()
                .contains("gone.yaml:1:1: the file cannot be read");
        assertThat(mistakes(file("port: [1"), NONE, EMBEDDED))
                .singleElement()
                .asString()
                .contains("backend.yaml:1:", "not YAML");
    }

    @Test
    void aSecretComesFromItsFileOrTheEnvironmentAndFromNoFlag() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret words\n");
        Path file = file("jdbc-url: jdbc:postgresql://db/appeals\npassword-file: " + secret + "\n");

        assertThat(read(file, NONE, NONE).find(Keys.PASSWORD)).contains("s3cret words");
        assertThat(read(file, Map.of("APPEALDESK_PASSWORD", "other"), NONE).find(Keys.PASSWORD))
                .contains("other");
        assertThat(read(file, NONE, NONE)).asString().doesNotContain("s3cret");
        assertThat(flagMistakes(Map.of("embedded", "true", "password", "hunter2")))
                .singleElement()
                .asString()
                .startsWith("--password: a secret does not stand here")
                .contains("password-file")
                .doesNotContain("hunter2");
    }

    @Test
    void aSecretsFileMustHoldOne() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(5000));

        assertThat(flagMistakes(Map.of("embedded", "true", "password-file", empty.toString())))
                .singleElement()
                .asString()
                .contains("--password-file: ", "is empty");
        assertThat(flagMistakes(Map.of("embedded", "true", "password-file", large.toString())))
                .singleElement()
                .asString()
                .contains("larger than a secret")
                .doesNotContain("xxx");
        assertThat(flagMistakes(Map.of("embedded", "true", "password-file", folder + "/gone")))
                .singleElement()
                .asString()
                .contains("cannot be read: NoSuchFileException");
    }

    @Test
    void oneSourceSaysASecretOnce() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a");

        assertThat(mistakes(
                        file("embedded: true\n"),
                        Map.of("APPEALDESK_PASSWORD", "b", "APPEALDESK_PASSWORD_FILE", secret.toString()),
                        NONE))
                .containsExactly("APPEALDESK_PASSWORD_FILE: “password” was said already at APPEALDESK_PASSWORD"
                        + " (expected one of the two)");
    }

    @Test
    void oneDatabaseIsNamed() {
        assertThat(flagMistakes(NONE)).singleElement().asString().contains("no database is named");
        assertThat(flagMistakes(Map.of("embedded", "false"))).hasSize(1);
        assertThat(flagMistakes(Map.of("embedded", "true", "jdbc-url", "jdbc:postgresql:x")))
                .containsExactly("--jdbc-url: “embedded” is said too, at --embedded"
                        + " (expected either “jdbc-url” or “embedded: true”)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc-url        | jdbc:mysql://db/x
            jdbc-url        | jdbc:postgresql://db/x?user=a&password=b
            host            | not a host
            port            | -1
            port            | 80.0
            closed-for-days | 99999999999
            log-format      | JSON
            metrics         | yes
            data-dir        | ''
            """)
    void whatDoesNotFitIsRefused(String key, String value) {
        assertThat(flagMistakes(Map.of("embedded", "true", key, value)))
                .singleElement()
                .asString()
                .startsWith("--" + key + ": found “" + value + "” (expected ");
    }
}
