package org.appealdesk.store;

import org.appealdesk.casework.EventLog;

class MemoryEventLogTest extends EventLogContract {

    @Override
    EventLog open() {
        return new MemoryEventLog();
    }
}
