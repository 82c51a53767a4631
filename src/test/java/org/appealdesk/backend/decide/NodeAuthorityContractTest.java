package org.appealdesk.backend.decide;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.ArrivedFiles;
import org.appealdesk.casework.AuthorityContract;
import org.junit.jupiter.api.AfterEach;

/** One node, and so with its memory of cases; {@link TwoNodesContractTest} is without. */
class NodeAuthorityContractTest extends AuthorityContract {
    private final List<Node> nodes = new ArrayList<>();

    @Override
    protected Host open(ArrivedFiles arrived) {
        Node node = new Node(TestPostgres.fresh(), arrived);
        nodes.add(node);
        return new Host(node.authority(), node.log());
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
    }
}
