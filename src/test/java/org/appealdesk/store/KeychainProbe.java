package org.appealdesk.store;

import java.time.Duration;
import java.util.Optional;
import org.appealdesk.casework.StorageException;

/**
 * Runs in a Java of its own on a bus of its own: does to the keychain what its arguments say and prints what comes of it.
 */
final class KeychainProbe {

    private KeychainProbe() {}

    public static void main(String[] arguments) {
        Optional<SystemKeychain> opened = SystemKeychain.open(Duration.ofSeconds(20));
        if (opened.isEmpty()) {
            System.out.println("no keychain");
            return;
        }
        try (SystemKeychain keychain = opened.get()) {
            for (String argument : arguments) {
                System.out.println(argument + ": " + does(keychain, argument.split("=", -1)));
            }
        }
    }

    private static String does(SystemKeychain keychain, String[] words) {
        try {
            return switch (words[0]) {
                case "put" -> {
                    keychain.put("Appeal Desk", words[1], words[2]);
                    yield "done";
                }
                case "delete" -> {
                    keychain.delete("Appeal Desk", words[1]);
                    yield "done";
                }
                case "get" -> keychain.get("Appeal Desk", words[1]).orElse("nothing");
                default -> throw new AssertionError(words[0]);
            };
        } catch (StorageException e) {
            return "failed";
        }
    }
}
