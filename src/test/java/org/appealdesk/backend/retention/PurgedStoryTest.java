package org.appealdesk.backend.retention;

import static org.appealdesk.engine.story.Moves.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.CasePages;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Reading;
import org.appealdesk.backend.feed.Scope;
import org.appealdesk.backend.feed.Unmaskings;
import org.appealdesk.backend.files.Tus;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.outbox.Outbox;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case with personal data wherever they can be, seen from without before and after its purge. */
class PurgedStoryTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final CaseId CASE = Orders.NUMBER;
    private static final String PHONE = "84912345678";
    private static final String NAME = "THU TRANG";
    private static final String IN_FILE = "Tài khoản 260011894437 của Lê Thị Thu Trang";

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode http = new HttpNode(address);
    private final Stock stock = new Stock(address, http.node(), "stock");
    private final Retention retention = new Retention(http.node().database());
    private final Client exchange = http.signedIn("exchange", Role.PLATFORM);
    private final Client lan = http.signedIn("LAN", Role.AGENT, "VND");

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void nothingOfWhatWasSaidAndSentStaysAnywhere() {
        closed();
        String inFile = HexFormat.of().formatHex(IN_FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(stock.tablesWith(NAME)).contains("commands", "events", "unmaskings");
        assertThat(stock.tablesWith(PHONE)).contains("events", "unmaskings");
        assertThat(stock.tablesWith(inFile)).containsExactly("file_chunks");
        long commands = stock.count("commands");
        long unmaskings = stock.count("unmaskings");
        List<String> files = stock.rows("SELECT sha256 || ' ' || bytes FROM files");

        assertThat(retention.purge(YEAR).files()).isEqualTo(2);

        for (String planted : List.of(NAME, "Thu Trang", PHONE, "260011894437", "BẢO", "bao95", "trang_usdt", inFile)) {
            assertThat(stock.tablesWith(planted)).as(planted).isEmpty();
        }
        assertThat(stock.rows("SELECT sha256 || ' ' || bytes FROM purged_files"))
                .isEqualTo(files);
        assertThat(stock.count("commands")).isEqualTo(commands);
        assertThat(stock.count("unmaskings")).as("who saw the case").isEqualTo(unmaskings);
        assertThat(new Outbox(http.node().database()).count(Outbox.State.WAITING))
                .isZero();
        assertThat(retention.check()).isEmpty();
    }

    @Test
    void whoSendsAgainIsAnsweredAsTheFirstTime() {
        String first = send(lan, "late", null, notes());
        assertThat(first).contains("UNKNOWN_CASE");
        List<SentCommand> story = closed();
        List<String> before =
                story.stream().map(command -> again(sender(command), command)).toList();
        assertThat(before).anyMatch(answer -> answer.contains("EVIDENCE_KIND_FORBIDDEN"));

        retention.purge(YEAR);

        for (int i = 0; i < before.size(); i++) {
            SentCommand command = story.get(i);
            assertThat(again(sender(command), command))
                    .as(command.id())
                    .isEqualTo(before.get(i).replace("LÊ THỊ THU TRANG.exe", "–"));
        }
    }

    @Test
    void nobodyActsOnItAnyMoreNorBeginsItAnew() {
        closed();
        // This node remembers the case, as it was.
        assertThat(send(lan, "before", null, notes())).contains("result");
        stock.closedBefore(CASE, 400);
        retention.purge(YEAR);

        assertThat(send(lan, "late-1", null, notes())).contains("\"result\":\"rejected\"");
        assertThat(send(lan, "late-2", null, notes())).contains("UNKNOWN_CASE");
        assertThat(send(exchange, "late-3", Side.SELLER, says(Channel.TRADE, "Xin chào")))
                .contains("CASE_READ_ONLY");
        assertThat(send(exchange, "late-4", null, registers(Orders.paid(), Rules.SEED.ref())))
                .contains("CASE_READ_ONLY");
        assertThat(stock.count("cases")).isZero();
        assertThat(stock.count("events")).isZero();
    }

    @Test
    void readersOfAllKindsPassItOver() {
        closed();
        retention.purge(YEAR);
        stock.open("1", stock.file("another", 1, 1));
        var database = http.node().database();
        var everything = new Reader("LAN", new Scope(Set.of(), Duration.ofDays(10_000)));
        var feed = new ChangeFeed(database);

        Reading.Page page = (Reading.Page) feed.read(feed.start(), everything, 1000);
        var pages = new CasePages(database);
        long[] places = pages.places(everything.scope(), 0);

        assertThat(page.changes())
                .isNotEmpty()
                .allMatch(change -> change.caseId().equals(new CaseId("1")));
        assertThat(pages.at(everything, places))
                .singleElement()
                .satisfies(whole -> assertThat(whole.caseId()).isEqualTo(new CaseId("1")));
        assertThat(new Unmaskings(database).ask(everything, CASE, "curious")).isEmpty();
        assertThat(exchange.send(exchange.request("/v1/files/" + Tus.sha256(content()))
                                .HEAD())
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.node().log().cases()).containsExactly(new CaseId("1"));
    }

    private static byte[] content() {
        return IN_FILE.getBytes(StandardCharsets.UTF_8);
    }

    /** A case that was closed more than a year ago; the commands it came from. */
    private List<SentCommand> closed() {
        byte[] other = Tus.content(20, 5);
        new Tus(exchange).send("Thu Trang.png", content());
        new Tus(exchange).send("Thu Trang.exe", other);
        stock.execute("UPDATE files SET arrived_at = now() - interval '500 days'");
        stock.execute("DELETE FROM uploads");
        FileFacts file = new FileFacts("Lê Thị Thu Trang.png", content().length, Tus.sha256(content()), true);
        FileFacts program = new FileFacts("LÊ THỊ THU TRANG.exe", other.length, Tus.sha256(other), true);
        var filing = new Filing(
                Side.SELLER,
                ReasonCode.AMOUNT_INCORRECT,
                "Tôi là Lê Thị Thu Trang",
                List.of(new EvidenceFile("E1", EvidenceKind.BANK_STATEMENT, file, "của Thu Trang")),
                new PhoneNumber("0912345678", "+" + PHONE),
                null);
        List<SentCommand> story = List.of(
                command("1", null, registers(Orders.paid(), Rules.SEED.ref())),
                command("2", Side.SELLER, passesGate()),
                command("3", Side.SELLER, file("90412", filing)),
                command("4", Side.SELLER, adds(new EvidenceFile("E2", EvidenceKind.OTHER, program, "x"))),
                command("5", Side.BUYER, negotiationFailed()),
                command("6", null, claims()),
                command("7", null, writesTo(Side.SELLER)),
                command("8", Side.SELLER, cancelsAppeal()));
        List<String> answers =
                story.stream().map(command -> again(sender(command), command)).toList();
        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.contains("applied"))
                .hasSize(7);
        var reader = new Reader("LAN", new Scope(Set.of(), Duration.ofDays(10_000)));
        assertThat(new Unmaskings(http.node().database()).ask(reader, CASE, "I call " + NAME + ", +" + PHONE))
                .isPresent();
        stock.closedBefore(CASE, 400);
        return story;
    }

    private Client sender(SentCommand command) {
        return command.id().equals("6") || command.id().equals("7") ? lan : exchange;
    }

    private static SentCommand command(String id, @Nullable Side onBehalf, Action action) {
        return new SentCommand(id, CASE, onBehalf, null, Basis.UNKNOWN, action);
    }

    private String send(Client sender, String id, @Nullable Side onBehalf, Action action) {
        return again(sender, command(id, onBehalf, action));
    }

    private String again(Client sender, SentCommand command) {
        HttpResponse<String> answer = sender.post("/v1/commands", CommandsBody.write(List.of(command)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
