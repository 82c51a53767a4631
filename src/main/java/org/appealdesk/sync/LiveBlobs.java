package org.appealdesk.sync;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.Request;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.live.UploadsUnderWay;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.dossier.FileFacts;

/**
 * Files of live cases: those that are here, and those that the backend has, which are fetched when somebody first looks
 * at them. What is fetched is hashed before it is shown. Safe for use by several threads; may wait for the network.
 */
final class LiveBlobs implements BlobStore, Push.FilesFirst {

    private final BlobStore here;
    private final HttpCalls calls;
    private final Upload upload;

    /** @param uploads where they are remembered while they are under way */
    LiveBlobs(BlobStore here, HttpCalls calls, UploadsUnderWay uploads) {
        this.here = here;
        this.calls = calls;
        this.upload = new Upload(calls, uploads);
    }

    @Override
    public FileFacts put(String name, InputStream content) {
        return here.put(name, content);
    }

    /** Empty when nobody has it, or it cannot be fetched now. */
    @Override
    public Optional<Path> find(String sha256) {
        Optional<Path> found = here.find(sha256);
        return found.isPresent() ? found : fetch(sha256);
    }

    private Optional<Path> fetch(String sha256) {
        try {
            Request request = calls.to("v1/files/" + sha256).build();
            FileFacts fetched = calls.ask(
                    request, response -> here.put(sha256, response.body().byteStream()));
            return fetched.sha256().equals(sha256) ? here.find(sha256) : Optional.empty();
        } catch (UnansweredException e) {
            return Optional.empty();
        }
    }

    /** Only what is here: whether the backend has it is the backend's to say. */
    @Override
    public boolean has(String sha256) {
        return here.has(sha256);
    }

    @Override
    public void send(AppealCommand command) {
        CommandRules.files(command.action())
                .forEach(facts -> upload.send(facts, here.find(facts.sha256()).orElse(null)));
    }
}
