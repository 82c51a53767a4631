package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.jspecify.annotations.Nullable;

/** A real node over a real database, with the exchange's own key to it. */
public final class Exchange implements AutoCloseable {

    private final DatabaseAddress address;
    private final Database database;
    private final People people;
    private BackendNode node;
    private final BackendAddress at;
    private final String key;

    public Exchange(DatabaseAddress address) {
        this.address = address;
        this.node = start(0);
        this.at = BackendAddress.of(node.address());
        this.database = Database.open(address, "test", 2);
        this.people = new People(database, new Random(1)::nextBytes);
        this.key = token("exchange", Role.PLATFORM);
    }

    private BackendNode start(int port) {
        Map<String, String> flags = new HashMap<>(Map.of("jdbc-url", address.url(), "port", String.valueOf(port)));
        Configuration configuration = Configuration.read(new Configuration.Sources(null, Map.of(), flags));
        return BackendNode.start(
                configuration,
                address,
                new Surroundings(
                        Rules.all(),
                        System::nanoTime,
                        () -> UUID.randomUUID().toString(),
                        new Random(7)::nextBytes,
                        "1.2.3"));
    }

    public DatabaseAddress database() {
        return address;
    }

    public BackendAddress at() {
        return at;
    }

    public People people() {
        return people;
    }

    /** Ends the node. */
    public void stop() {
        node.close();
    }

    /** A node again, where the last one was. */
    public void startAgain() {
        node = start(at().url().getPort());
    }

    public String token(String id, Role role, String... queues) {
        people.add(new Person(id, "Name of " + id, role, Set.of(queues)));
        return people.issue(id, "test", null).orElseThrow().text();
    }

    /** Registers an order and lets the parties act, until it stands as the steps say. */
    public CaseId given(String number, List<? extends Step> steps) {
        CaseId id = new CaseId(number);
        send(id, null, Moves.registers(Orders.paid(number), Rules.SEED.ref()));
        for (Step step : steps) {
            if (step instanceof Step.Act act) {
                upload(act.action());
                send(id, act.actor() instanceof Actor.Party(Side side) ? side : null, act.action());
            }
        }
        return id;
    }

    /** The stories' files hold their names and nothing else. */
    private void upload(Action action) {
        CommandRules.files(action).forEach(facts -> {
            try {
                Path file = Files.createTempFile("evidence", ".jpg");
                Files.writeString(file, facts.name().replace(".jpg", ""));
                new Upload(calls(key), new MemoryUploads()).send(facts, file);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As the exchange, in a party's name if there is one. */
    public CommandResult send(CaseId id, @Nullable Side side, Action action) {
        SentCommand command = new SentCommand(
                UUID.randomUUID().toString(), id, side, Instant.parse("2026-03-02T02:00:00Z"), Basis.UNKNOWN, action);
        ResultsBody results = backend(key).push(List.of(command));
        CommandResult result = results.results().getFirst();
        assertThat(result).isInstanceOf(CommandResult.Applied.class);
        return result;
    }

    /** Calls as the holder of that token. */
    Backend backend(String token) {
        return new HttpBackend(calls(token));
    }

    HttpCalls calls(String token) {
        ServerClock clock = new ServerClock(Instant::now, System::nanoTime);
        return new HttpCalls(
                HttpClients.of(at()),
                Objects.requireNonNull(HttpUrl.get(at().url())),
                () -> token,
                clock,
                System::nanoTime);
    }

    @Override
    public void close() {
        database.close();
        node.close();
    }
}
