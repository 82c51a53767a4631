package org.appealdesk.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.files.Tus;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.outbox.Outbox;
import org.appealdesk.backend.outbox.Receiver;
import org.appealdesk.backend.outbox.RetryPlan;
import org.appealdesk.backend.outbox.WebhookDelivery;
import org.appealdesk.backend.outbox.WebhookSecret;
import org.appealdesk.backend.outbox.WebhookTarget;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Letter;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.PostedOrders;
import org.appealdesk.protocol.http.SentCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An appeal from the order to its end, over HTTP alone: the exchange on one node, the agent on another. */
class ExchangeStoryTest {

    private static final CaseId CASE = new CaseId("22814");
    private static final byte[] RECEIPT = Tus.content(1_500_000, 41);
    private static final byte[] STATEMENT = Tus.content(700_000, 42);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode first = new HttpNode(address, OrdersEndpointTest::orders);
    private final HttpNode second = new HttpNode(address, OrdersEndpointTest::orders);
    private final Client exchange = first.signedIn("EXCHANGE", Role.PLATFORM);
    private final Client lan = second.signedIn("LAN", Role.AGENT, "VND");
    private final AtomicInteger ids = new AtomicInteger();

    private final Receiver told = new Receiver();
    private final WebhookDelivery delivery = new WebhookDelivery(
            new Outbox(second.node().database()),
            new WebhookTarget(
                    told.address(),
                    List.of(WebhookSecret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[32])))),
            new RetryPlan(new Random(1)),
            HttpNode.clock(),
            Duration.ofSeconds(20));

    @AfterEach
    void close() {
        delivery.close();
        told.close();
        first.close();
        second.close();
    }

    @Test
    void aBuyersAppealIsRuledAndCarriedOutAtTheSecondAttempt() {
        assertThat(exchange.post("/v1/orders", PostedOrders.paid("22814")).statusCode())
                .isEqualTo(200);

        // The buyer appeals, and his receipt must have come first.
        applied(exchange, Side.BUYER, Moves.passesGate());
        Action appeal = Moves.file(
                "90412", Moves.filing(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, evidence("biên lai.png", RECEIPT)));
        assertThat(send(exchange, Side.BUYER, appeal, Basis.UNKNOWN)).contains("\"code\":\"EVIDENCE_INCOMPLETE\"");
        new Tus(exchange).send("biên lai.png", RECEIPT);
        applied(exchange, Side.BUYER, appeal);
        assertThat(tellsOf()).contains("case.notice-sent");

        // The seller writes, with a file, and does not agree.
        new Tus(exchange).send("sao kê.pdf", STATEMENT);
        applied(
                exchange,
                Side.SELLER,
                new PartyAction.SendMessage(new Message(
                        "M7", Channel.TRADE, "Tôi chưa nhận được tiền", List.of(file("sao kê.pdf", STATEMENT)))));
        applied(exchange, Side.SELLER, Moves.negotiationFailed());

        // Lan reads both files, hears both parties and rules.
        assertThat(lan.get("/v1/files/" + Tus.sha256(RECEIPT)).statusCode()).isEqualTo(200);
        assertThat(lan.get("/v1/files/" + Tus.sha256(STATEMENT)).statusCode()).isEqualTo(200);
        applied(lan, null, Moves.claims());
        applied(lan, null, Moves.calls(Side.BUYER));
        applied(lan, null, Moves.writesTo(Side.SELLER));
        for (Check check : Check.values()) {
            applied(lan, null, Moves.ticks(check));
        }
        assertThat(tellsOf()).contains("case.message-sent");
        reportsWhatBecameOfLansLetter();
        assertThat(send(lan, null, Moves.rules(Outcome.FORCE_RELEASE), Basis.version(version())))
                .contains("\"result\":\"applied\"");

        // The exchange is told, and fails: the case is Lan's again.
        assertThat(tellsOf()).contains("case.ruling-made", "case.notice-sent");
        applied(exchange, null, Moves.executionFailed("X1"));
        assertThat(stage()).isEqualTo(Stage.CS_REVIEW);

        // She has it tried again, and the exchange reports that it is done.
        applied(lan, null, Moves.retries());
        assertThat(tellsOf()).containsExactly("case.execution-retried");
        applied(exchange, null, Moves.executed("X2"));
        assertThat(stage()).isEqualTo(Stage.COMPLETED);
        assertThat(second.file(CASE).orElseThrow().order().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(tellsOf()).contains("case.notice-sent");
        assertThat(told.received()).extracting(Receiver.Received::version).isSorted();
    }

    /** Reported as often as the exchange likes, kept once; an unknown message is refused, and an agent may not report. */
    private void reportsWhatBecameOfLansLetter() {
        MessageReport received = new MessageReport.Received("M2", Orders.START);
        MessageReport seen = new MessageReport.Seen("M2", Orders.START.plusSeconds(30));
        applied(exchange, null, new PlatformAction.ReportMessage(received));
        applied(exchange, null, new PlatformAction.ReportMessage(seen));
        long reported = version();
        applied(exchange, null, new PlatformAction.ReportMessage(seen));
        assertThat(version()).isEqualTo(reported);
        assertThat(second.file(CASE)
                        .orElseThrow()
                        .ledger()
                        .letters()
                        .find("M2")
                        .orElseThrow()
                        .standing())
                .isEqualTo(Letter.Standing.SEEN);

        Action unknown = new PlatformAction.ReportMessage(new MessageReport.Received("M99", Orders.START));
        assertThat(send(exchange, null, unknown, Basis.UNKNOWN)).contains("\"code\":\"MESSAGE_UNKNOWN\"");
        assertThat(send(lan, null, new PlatformAction.ReportMessage(received), Basis.UNKNOWN))
                .doesNotContain("\"result\":\"applied\"");
    }

    /** The kinds of messages that came since the last time. */
    private List<String> tellsOf() {
        int before = told.received().size();
        delivery.deliver();
        return told.received().stream()
                .skip(before)
                .map(message -> message.body()
                        .substring("{\"type\":\"".length(), message.body().indexOf("\",")))
                .toList();
    }

    private void applied(Client sender, @Nullable Side onBehalf, Action action) {
        assertThat(send(sender, onBehalf, action, Basis.UNKNOWN))
                .as("%s", action)
                .contains("\"result\":\"applied\"");
    }

    private String send(Client sender, @Nullable Side onBehalf, Action action, Basis basis) {
        HttpResponse<String> answer = sender.post(
                "/v1/commands",
                CommandsBody.write(
                        List.of(new SentCommand("c" + ids.incrementAndGet(), CASE, onBehalf, null, basis, action))));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static EvidenceFile evidence(String name, byte[] content) {
        return new EvidenceFile("E1", EvidenceKind.PAYMENT_RECEIPT, file(name, content), "Tôi đã chuyển");
    }

    private static FileFacts file(String name, byte[] content) {
        return new FileFacts(name, content.length, Tus.sha256(content), true);
    }

    private long version() {
        return second.file(CASE).orElseThrow().version();
    }

    private Stage stage() {
        return second.file(CASE).orElseThrow().appeal().orElseThrow().stage();
    }
}
