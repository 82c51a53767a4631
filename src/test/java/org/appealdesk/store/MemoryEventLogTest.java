package org.appealdesk.store;

import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLogContract;

class MemoryEventLogTest extends EventLogContract {

    @Override
    protected EventLog open() {
        return new MemoryEventLog();
    }
}
