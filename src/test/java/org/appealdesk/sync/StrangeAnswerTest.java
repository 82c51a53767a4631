package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.live.SyncStatus.Link;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.sync.UnansweredException.Obstacle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something on the way to a real node answers in its place: a proxy, a gateway, a page to sign in to a network. */
class StrangeAnswerTest {

    private static final List<Integer> STATUSES =
            List.of(200, 302, 400, 401, 403, 404, 407, 410, 413, 429, 451, 500, 511);

    @TempDir
    private Path folder = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final String token = exchange.token("LAN", Role.AGENT);
    private final Relay between;
    private final BackendAddress address;

    StrangeAnswerTest() throws IOException {
        between = Relay.to(exchange.at().url().getPort());
        address = BackendAddress.of("http://127.0.0.1:" + between.port());
    }

    @AfterEach
    void close() throws IOException {
        between.close();
        exchange.close();
    }

    private UnansweredException refusal() {
        return catchThrowableOfType(
                UnansweredException.class, () -> LiveConnection.whoAmI(address, token, Desktop.machinery()));
    }

    /** Neither is anybody signed out by it, nor a command refused; and it goes on by itself. */
    @Test
    void workWaitsUntilTheBackendItselfAnswersAgain() {
        CaseId id = exchange.given("1", Plots.queued());
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            lan.untilSettled();
            Set<Link> seen = EnumSet.noneOf(Link.class);
            lan.connection().link().watch(() -> {
                synchronized (seen) {
                    seen.add(lan.status().link());
                }
            });
            for (int status : STATUSES) {
                between.answer(Relay.page(status));
                lan.act(id, Moves.notes());
                lan.until(
                        "it is told of " + status,
                        () -> lan.status().link() == Link.OFFLINE
                                && lan.status().detail().contains(String.valueOf(status)));
                assertThat(lan.cases().waiting()).as("%s", status).hasSize(1);

                between.letThrough();
                lan.untilSettled();
            }
            lan.until("all is confirmed", () -> lan.see(id).expected() == 0);
            synchronized (seen) {
                assertThat(seen).doesNotContain(Link.SIGNED_OUT, Link.UPDATE_NEEDED);
            }
        }
    }

    /** A file is neither taken for there nor for refused. */
    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 413})
    void aFileWaitsToo(int status) throws IOException {
        CaseId id = exchange.given("1", Plots.queued());
        byte[] content = "a statement".getBytes(StandardCharsets.UTF_8);
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            lan.act(id, Moves.claims());
            lan.untilSettled();
            between.answer(Relay.page(status));
            FileFacts facts = lan.blobs().put("statement.txt", new ByteArrayInputStream(content));
            lan.act(
                    id,
                    new SupportAction.WriteToParty(
                            new Message("M1", Channel.support(Side.SELLER), "See the statement", List.of(facts))));
            lan.until("it is offline", () -> lan.status().link() == Link.OFFLINE);
            assertThat(lan.cases().waiting()).hasSize(1);

            between.letThrough();
            lan.untilSettled();
            assertThat(lan.cases().unfinished()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404})
    void whoAsksIsToldThatItWasNotTheBackend(int status) {
        between.answer(Relay.page(status));

        assertThat(refusal().obstacle()).isEqualTo(Obstacle.BETWEEN);
        assertThat(refusal().kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(refusal().problem().detail())
                .isEqualTo("Something on the way to 127.0.0.1 answered " + status + " instead");
    }

    /** Others write problems too. */
    @Test
    void aProblemOfSomebodyElsesIsNoWordOfTheBackend() {
        between.answer(Relay.answer(
                403,
                "application/problem+json",
                "{\"type\":\"/problems/forbidden\",\"title\":\"x\",\"status\":403,\"detail\":\"Blocked\"}"));

        assertThat(refusal().obstacle()).isEqualTo(Obstacle.BETWEEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aGatewayWithoutItsBackendIsAsGoodAsSilence(int status) {
        between.answer(Relay.page(status));

        assertThat(refusal().obstacle()).isEqualTo(Obstacle.SILENCE);
        assertThat(refusal().problem().detail()).contains("a gateway says " + status);
    }

    @Test
    void whatTheBackendItselfRefusesIsItsOwnWord() {
        UnansweredException refusal = catchThrowableOfType(
                UnansweredException.class, () -> LiveConnection.whoAmI(address, "appealdesk_x", Desktop.machinery()));

        assertThat(refusal.obstacle()).isEqualTo(Obstacle.BACKEND);
        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_SIGNED_IN);
    }

    /** Renewing costs a refresh token; only the backend may ask for it. */
    @Test
    void noOtherTokenIsTriedForAStrangersSake() {
        var asked = new ConcurrentLinkedQueue<String>();
        Tokens tokens = new Tokens() {
            @Override
            public String get() {
                return "appealdesk_x";
            }

            @Override
            public Optional<String> insteadOf(String refused) {
                asked.add(refused);
                return Optional.of(token);
            }
        };
        var clock = new ServerClock(Desktop.machinery().pc(), System::nanoTime);
        var backend = new HttpBackend(new HttpCalls(
                HttpClients.of(address), HttpUrl.get(address.url().toString()), tokens, clock, System::nanoTime));
        between.answer(Relay.page(401));
        assertThat(catchThrowableOfType(UnansweredException.class, backend::me).obstacle())
                .isEqualTo(Obstacle.BETWEEN);
        assertThat(asked).isEmpty();

        between.letThrough();
        assertThat(backend.me().id()).isEqualTo("LAN");
        assertThat(asked).containsExactly("appealdesk_x");
    }
}
