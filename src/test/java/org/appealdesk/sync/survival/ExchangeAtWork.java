package org.appealdesk.sync.survival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.jspecify.annotations.Nullable;

/** The exchange's systems: they bring orders, and what the parties do, over a line of their own, until it is answered. */
final class ExchangeAtWork {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final String EVIDENCE = "SELLER-1";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final String token;
    private final Random random;
    private final List<CaseId> cases = new CopyOnWriteArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);

    ExchangeAtWork(int port, String token, long seed) {
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
        this.random = new Random(seed);
    }

    /** The ids of what the backend said it had carried out. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Opens one case after the other, a quarter of them in dollars, and lets parties write. */
    void work() {
        try {
            upload();
            for (int number = 1; !ended.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS); number++) {
                if (number % 8 == 1) {
                    cases.add(open("22814010277310" + (100_000 + number), number % 32 == 25));
                } else {
                    CaseId id = cases.get(random.nextInt(cases.size()));
                    Side side = random.nextBoolean() ? Side.BUYER : Side.SELLER;
                    String text = "Message " + UUID.randomUUID();
                    send(
                            id,
                            side,
                            new PartyAction.SendMessage(new Message(text, Channel.support(side), text, List.of())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has it end after what it is at. */
    void end() {
        ended.countDown();
    }

    private CaseId open(String number, boolean dollars) throws InterruptedException {
        CaseId id = new CaseId(number);
        send(id, null, Moves.registers(dollars ? inDollars(number) : Orders.paid(number), Rules.SEED.ref()));
        send(id, Side.SELLER, Moves.passesGate());
        send(
                id,
                Side.SELLER,
                Moves.file(
                        "A" + number,
                        Moves.filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, Moves.evidence(EVIDENCE))));
        send(id, Side.BUYER, Moves.negotiationFailed());
        return id;
    }

    private static Order inDollars(String number) {
        Order order = Orders.paid(number);
        TradeTerms terms = order.terms();
        Money dollars = new Money(terms.totalPrice().amount(), new Asset("USD", 0));
        return new Order(
                order.identity(),
                new TradeTerms(terms.amount(), terms.unitPrice(), dollars, terms.payMethodName(), terms.commission()),
                order.buyer(),
                order.seller(),
                order.times(),
                order.platformStatus());
    }

    private void send(CaseId id, @Nullable Side side, Action action) throws InterruptedException {
        String commandId = UUID.randomUUID().toString();
        String body =
                CommandsBody.write(List.of(new SentCommand(commandId, id, side, Orders.START, Basis.UNKNOWN, action)));
        CommandResult result = null;
        while (result == null) {
            result = result(exchanged(to("/v1/commands")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))));
        }
        if (result instanceof CommandResult.Applied) {
            acknowledged.add(commandId);
        }
    }

    /** Null when it has to be sent again. */
    private static @Nullable CommandResult result(@Nullable HttpResponse<String> answer) {
        if (answer != null
                && answer.statusCode() == 200
                && ResultsBody.read(answer.body()) instanceof Decoded.Known<ResultsBody>(ResultsBody body)) {
            CommandResult result = body.results().getFirst();
            return result instanceof CommandResult.Failed(String _, var problem)
                            && problem.kind().passing()
                    ? null
                    : result;
        }
        return null;
    }

    /** The one file that all filings show; begun anew until it has arrived. */
    private void upload() throws InterruptedException {
        byte[] bytes = EVIDENCE.getBytes(StandardCharsets.UTF_8);
        int status = 0;
        while (status != 204) {
            HttpResponse<String> begun = exchanged(to("/v1/uploads")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", String.valueOf(bytes.length))
                    .header(
                            "Upload-Metadata",
                            "filename " + base64("a.jpg") + ",sha256 " + base64(Moves.sha256(EVIDENCE)))
                    .POST(BodyPublishers.noBody()));
            Optional<String> place =
                    begun == null ? Optional.empty() : begun.headers().firstValue("Location");
            HttpResponse<String> sent = place.isEmpty()
                    ? null
                    : exchanged(to(place.get())
                            .header("Tus-Resumable", "1.0.0")
                            .header("Upload-Offset", "0")
                            .header("Content-Type", "application/offset+octet-stream")
                            .method("PATCH", BodyPublishers.ofByteArray(bytes)));
            status = sent == null ? 0 : sent.statusCode();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    /** Null when there was no answer. */
    private @Nullable HttpResponse<String> exchanged(HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        }
    }
}
