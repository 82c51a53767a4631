package org.appealdesk.console.ruling;

import org.appealdesk.casework.StorageException;
import org.appealdesk.console.words.EngineWords;

/** Says that a ruling could not be stored, why, and that nothing is lost. */
final class StorageWords {
    private StorageWords() {}

    static String of(StorageException failure, EngineWords words) {
        return words.text("ruling.storage." + failure.problem().name(), String.valueOf(failure.getMessage()));
    }
}
