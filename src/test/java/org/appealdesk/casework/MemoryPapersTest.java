package org.appealdesk.casework;

class MemoryPapersTest extends DeskPapersContract {

    private final DeskPapers papers = new MemoryPapers();

    @Override
    protected DeskPapers papers() {
        return papers;
    }
}
