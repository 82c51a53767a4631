package org.appealdesk.casework;

import org.appealdesk.engine.story.Story;
import org.appealdesk.store.MemoryEventLog;

class LocalAuthorityContractTest extends AuthorityContract {

    @Override
    protected Host open(BlobStore blobs) {
        EventLog log = new MemoryEventLog();
        return new Host(new LocalAuthority(Story.ENGINE, log, blobs, Cases.load(log)), log);
    }
}
