package org.appealdesk.console.text;

import java.util.List;

/**
 * Keys that the sources put together from an enum's name where the prefix is not one literal ending with a dot. Whoever
 * adds such a family of keys names it here.
 */
final class ComposedKeys {

    static final List<String> PREFIXES = List.of(
            // Texts.name: engine.<enum>.<constant>
            "engine.");

    private ComposedKeys() {}
}
