package org.appealdesk.training.scenario;

import org.appealdesk.protocol.yaml.YamlNode;

/** Reads words. */
final class WordsYaml {
    /** {@code en} and {@code vi}, both. */
    static Bilingual both(YamlNode node) {
        node.allowOnly("en", "vi");
        return new Bilingual(node.need("en").text(), node.need("vi").text());
    }

    private WordsYaml() {}
}
