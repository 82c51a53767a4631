package org.appealdesk.casework;

import org.appealdesk.engine.story.Story;
import org.appealdesk.store.MemoryEventLog;

class LocalAuthorityContractTest extends AuthorityContract {

    @Override
    protected Host open(ArrivedFiles arrived) {
        EventLog log = new MemoryEventLog();
        return new Host(new LocalAuthority(Story.ENGINE, log, arrived, Cases.load(log)), log);
    }
}
