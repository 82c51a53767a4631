package org.appealdesk.casework.live;

import java.util.Optional;

/**
 * Where uploads of files were begun, by the files' hashes, so that one that was cut off goes on and does not begin anew.
 * Safe for use by several threads.
 */
public interface UploadsUnderWay {

    /** Where an upload was begun and not ended, as the backend named it; empty when none was. */
    Optional<String> upload(String sha256);

    /** Keeps where an upload was begun, instead of an earlier one of the same file. */
    void keepUpload(String sha256, String address);

    /** The upload is of no use any more: it is done, refused, or not known to the backend. */
    void forgetUpload(String sha256);
}
