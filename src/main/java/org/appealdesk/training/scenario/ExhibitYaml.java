package org.appealdesk.training.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;

/** Reads the evidence of a scenario, and the files themselves. */
final class ExhibitYaml {
    private final Path folder;
    private final EvidenceRules rules;
    private final Map<Side, String> languages;

    /** @param folder where the files lie */
    ExhibitYaml(Path folder, EvidenceRules rules, Map<Side, String> languages) {
        this.folder = folder;
        this.rules = rules;
        this.languages = languages;
    }

    List<Exhibit> exhibits(YamlNode map) {
        List<Exhibit> all = new ArrayList<>();
        map.entries().forEach((id, node) -> node.attempt(n -> exhibit(id, n)).ifPresent(all::add));
        return all;
    }

    private Exhibit exhibit(String id, YamlNode node) {
        node.allowOnly("from", "file", "kind", "remark");
        Side side = node.need("from").constant(Side.class);
        EvidenceKind kind = node.need("kind").constant(EvidenceKind.class);
        String remark = node.find("remark")
                .map(WordsYaml::both)
                .map(words -> words.in(languages.getOrDefault(side, "en")))
                .orElse("");
        Path file = file(node.need("file"));
        FileFacts facts = node.need("file").as(n -> facts(n, file));
        return new Exhibit(side, file, new EvidenceFile(id, kind, facts, remark));
    }

    private Path file(YamlNode node) {
        String name = node.text();
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw Telling.refuse(node, "“" + name + "” is not a plain file name", "a file beside the scenario");
        }
        if (!rules.accepts(name)) {
            throw Telling.refuse(
                    node,
                    "files like “" + name + "” are forbidden by the profile",
                    "one of "
                            + String.join(
                                    ", ", rules.extensions().stream().sorted().toList()));
        }
        return folder.resolve(name);
    }

    private FileFacts facts(YamlNode node, Path file) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException _) {
            throw Telling.refuse(node, "the file “" + file.getFileName() + "” cannot be read", "a file in " + folder);
        }
        if (content.length == 0 || content.length > rules.maximumBytes()) {
            throw Telling.refuse(
                    node,
                    "the file has " + content.length + " bytes",
                    "1 to " + rules.maximumBytes() + ", as the profile has it");
        }
        return new FileFacts(file.getFileName().toString(), content.length, sha256(content), true);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
