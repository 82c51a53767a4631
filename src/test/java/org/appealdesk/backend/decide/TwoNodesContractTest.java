package org.appealdesk.backend.decide;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.ArrivedFiles;
import org.appealdesk.casework.AuthorityContract;
import org.junit.jupiter.api.AfterEach;

/** Two nodes that get the commands in turn: what each remembers of a case is always out of date. */
class TwoNodesContractTest extends AuthorityContract {
    private List<Node> nodes = List.of();

    @Override
    protected Host open(ArrivedFiles arrived) {
        DatabaseAddress address = TestPostgres.fresh();
        nodes = List.of(new Node(address, arrived), new Node(address, arrived));
        var turn = new AtomicInteger();
        return new Host(
                command -> nodes.get(turn.getAndIncrement() % 2).authority().submit(command),
                nodes.getFirst().log());
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
    }
}
