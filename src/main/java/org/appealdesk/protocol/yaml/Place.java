package org.appealdesk.protocol.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where something stands in its file.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column, String path) {

    static final Place START = new Place(1, 1, "");

    static Place at(Optional<Mark> mark, String path) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1, path))
                .orElseGet(() -> new Place(1, 1, path));
    }

    /** The same place, seen as another value. */
    Place as(String otherPath) {
        return new Place(line, column, otherPath);
    }
}
