package org.appealdesk.backend.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.appealdesk.protocol.yaml.Spelling;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;

/** Reads all sources, gathers their mistakes, and lets the later win. For one use by one thread. */
final class SourceReader {

    private static final int LONGEST_SECRET = 4096;

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Key<?>, Object> values = new HashMap<>();
    private final Map<Key<?>, String> places = new HashMap<>();

    /** By the name a source gives it: the key, or a secret's key that stands for the file it is in. */
    private record Meant(Key<?> key, boolean inFile) {}

    Map<Key<?>, Object> read(Configuration.Sources sources) {
        if (sources.file() != null) {
            readFile(sources.file());
        }
        readEnvironment(sources.environment());
        readFlags(sources.flags());
        checkRetention();
        checkDatabase();
        checkWebhook();
        checkIssuer();
        if (!mistakes.isEmpty()) {
            throw new BadConfigurationException(mistakes);
        }
        return values;
    }

    private void readFile(Path file) {
        YamlDocument document = YamlDocument.read(file);
        YamlNode root = document.root();
        Map<String, Meant> known = names(false);
        root.allowOnly(names(true).keySet().toArray(String[]::new));
        var said = new Source();
        root.entries().forEach((name, node) -> {
            String place = file + ":" + node.line() + ":" + node.column();
            Meant meant = known.get(name);
            if (meant == null && isSecret(name)) {
                refuseSecret(name, place);
            }
            if (meant != null && node.isScalar()) {
                said.take(meant, node.text(), place);
            } else if (meant != null) {
                node.report("“" + name + "” has no value", meant.key().form().expected());
            }
        });
        document.problems()
                .forEach(problem -> mistakes.add(new Mistake(
                        problem.file() + ":" + problem.line() + ":" + problem.column(),
                        problem.what(),
                        problem.expected())));
    }

    private void readEnvironment(Map<String, String> environment) {
        Map<String, Meant> known = new TreeMap<>();
        names(true).forEach((name, meant) -> known.put(Key.variable(name), meant));
        var said = new Source();
        new TreeMap<>(environment).forEach((name, text) -> {
            Meant meant = known.get(name);
            if (meant != null && !text.isBlank()) {
                said.take(meant, text, name);
            } else if (meant == null && name.startsWith(Key.PREFIX)) {
                mistakes.add(new Mistake(name, "this variable is not known", Spelling.expected(name, known.keySet())));
            }
        });
    }

    private void readFlags(Map<String, String> flags) {
        Map<String, Meant> known = names(false);
        var said = new Source();
        new TreeMap<>(flags).forEach((name, text) -> {
            Meant meant = known.get(name);
            if (meant == null && isSecret(name)) {
                refuseSecret(name, "--" + name);
            } else if (meant == null) {
                mistakes.add(
                        new Mistake("--" + name, "this flag is not known", Spelling.expected(name, known.keySet())));
            } else {
                said.take(meant, text, "--" + name);
            }
        });
    }

    private static boolean isSecret(String name) {
        return Keys.all().stream().anyMatch(key -> key.secret() && key.name().equals(name));
    }

    private void refuseSecret(String name, String place) {
        mistakes.add(new Mistake(
                place,
                "a secret does not stand here",
                "“" + name + "-file” with its file, or the variable " + Key.variable(name)));
    }

    /** @param secrets whether a secret may stand there itself */
    private static Map<String, Meant> names(boolean secrets) {
        Map<String, Meant> names = new TreeMap<>();
        for (Key<?> key : Keys.all()) {
            if (!key.secret() || secrets) {
                names.put(key.name(), new Meant(key, false));
            }
            if (key.secret()) {
                names.put(key.fileName(), new Meant(key, true));
            }
        }
        return names;
    }

    /** One source: it says everything once. */
    private final class Source {
        private final Map<Key<?>, String> here = new HashMap<>();

        void take(Meant meant, String text, String place) {
            Key<?> key = meant.key();
            String before = here.put(key, place);
            if (before != null) {
                mistakes.add(
                        new Mistake(place, "“" + key.name() + "” was said already at " + before, "one of the two"));
            }
            Optional<String> value = meant.inFile() ? content(text, place) : Optional.of(text);
            value.ifPresent(written -> keep(key, written, place));
        }
    }

    private <T> void keep(Key<T> key, String text, String place) {
        Optional<T> value = key.form().parse().apply(text);
        if (value.isEmpty()) {
            String found = key.secret() ? "this secret cannot be used" : "found “" + text + "”";
            mistakes.add(new Mistake(place, found, key.form().expected()));
        } else {
            values.put(key, value.get());
            places.put(key, place);
        }
    }

    private Optional<String> content(String path, String place) {
        try {
            Path file = Path.of(path.strip());
            if (Files.size(file) > LONGEST_SECRET) {
                mistakes.add(
                        new Mistake(place, file + " is larger than a secret", "at most " + LONGEST_SECRET + " bytes"));
                return Optional.empty();
            }
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                mistakes.add(new Mistake(place, file + " is empty", "a file with the secret and nothing else"));
                return Optional.empty();
            }
            return Optional.of(secret);
        } catch (IOException | IllegalArgumentException e) {
            mistakes.add(new Mistake(
                    place,
                    "“" + path + "” cannot be read: " + e.getClass().getSimpleName(),
                    "a readable file in UTF-8"));
            return Optional.empty();
        }
    }

    private void checkWebhook() {
        String url = places.get(Keys.WEBHOOK_URL);
        String secret = places.get(Keys.WEBHOOK_SECRET);
        if (url != null && secret == null && mistakes.isEmpty()) {
            mistakes.add(new Mistake(url, "webhooks have no secret to be signed with", "“webhook-secret-file” too"));
        }
        if (secret != null && url == null && mistakes.isEmpty()) {
            mistakes.add(new Mistake(secret, "webhooks have no address to go to", "“webhook-url” too"));
        }
    }

    private void checkIssuer() {
        List<Key<String>> together = List.of(Keys.OIDC_ISSUER, Keys.OIDC_CLIENT_ID, Keys.OIDC_AUDIENCE);
        List<Key<String>> said = together.stream().filter(places::containsKey).toList();
        String alone = places.get(Keys.OIDC_FIRST_DAY);
        if (alone != null && said.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(alone, "there is no issuer to make this claim", "“oidc-issuer” too"));
        }
        if (said.isEmpty() || !mistakes.isEmpty()) {
            return;
        }
        together.stream()
                .filter(key -> !said.contains(key))
                .forEach(key -> mistakes.add(new Mistake(
                        String.valueOf(places.get(said.getFirst())),
                        "signing in with an issuer needs more than “"
                                + said.getFirst().name() + "”",
                        "“" + key.name() + "” too")));
        if (said.size() == together.size()
                && Objects.equals(values.get(Keys.OIDC_CLIENT_ID), values.get(Keys.OIDC_AUDIENCE))) {
            mistakes.add(new Mistake(
                    String.valueOf(places.get(Keys.OIDC_AUDIENCE)),
                    "the audience is the client, so that id tokens would open the door",
                    "another name than “oidc-client-id”"));
        }
    }

    /** What was purged must have left every console. */
    private void checkRetention() {
        String place = places.get(Keys.PURGE_AFTER);
        if (place != null
                && mistakes.isEmpty()
                && values.get(Keys.PURGE_AFTER) instanceof Duration after
                && after.toDays() <= closedForDays()) {
            mistakes.add(new Mistake(
                    place, "consoles keep a closed case for longer", "more days than “closed-for-days” says"));
        }
    }

    private int closedForDays() {
        return values.get(Keys.CLOSED_FOR_DAYS) instanceof Integer days
                ? days
                : Keys.CLOSED_FOR_DAYS.standardValue().orElse(0);
    }

    private void checkDatabase() {
        boolean embedded = Boolean.TRUE.equals(values.get(Keys.EMBEDDED));
        String url = places.get(Keys.JDBC_URL);
        String expected = "either “jdbc-url” or “embedded: true”";
        if (embedded && url != null) {
            mistakes.add(new Mistake(url, "“embedded” is said too, at " + places.get(Keys.EMBEDDED), expected));
        }
        // Who wrote it wrong has been told so.
        if (!embedded && url == null && mistakes.isEmpty()) {
            mistakes.add(new Mistake("--jdbc-url", "no database is named", expected));
        }
    }
}
