package org.appealdesk.casework.live;

class MemoryReplicaTest extends ReplicaContract {

    @Override
    protected Replica open() {
        return new MemoryReplica();
    }

    @Override
    protected Replica reopen(Replica replica) {
        return replica;
    }
}
