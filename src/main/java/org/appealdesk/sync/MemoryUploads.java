package org.appealdesk.sync;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.casework.live.UploadsUnderWay;

/** Remembers uploads as long as the program runs, for who has no disk of his own. Safe for use by several threads. */
final class MemoryUploads implements UploadsUnderWay {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Override
    public Optional<String> upload(String sha256) {
        return Optional.ofNullable(addresses.get(sha256));
    }

    @Override
    public void keepUpload(String sha256, String address) {
        addresses.put(sha256, address);
    }

    @Override
    public void forgetUpload(String sha256) {
        addresses.remove(sha256);
    }
}
