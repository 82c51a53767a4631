package org.appealdesk.casework.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets for as long as the program runs: for a device without a keychain. Safe for use by several threads. */
public final class MemoryKeychain implements Keychain {

    private final Map<Place, String> secrets = new ConcurrentHashMap<>();

    private record Place(String service, String account) {}

    @Override
    public Optional<String> get(String service, String account) {
        return Optional.ofNullable(secrets.get(new Place(service, account)));
    }

    @Override
    public void put(String service, String account, String secret) {
        secrets.put(new Place(service, account), secret);
    }

    @Override
    public void delete(String service, String account) {
        secrets.remove(new Place(service, account));
    }
}
