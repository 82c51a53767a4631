package org.appealdesk.training.scenario;

import org.appealdesk.protocol.yaml.YamlNode;

/** Ends the reading of a value after saying what is wrong with it. */
final class Telling {
    /** To be thrown inside {@link YamlNode#attempt}, which takes it for told. */
    static IllegalArgumentException refuse(YamlNode node, String what, String expected) {
        node.report(what, expected);
        return new IllegalArgumentException(what);
    }

    private Telling() {}
}
