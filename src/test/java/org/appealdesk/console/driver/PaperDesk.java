package org.appealdesk.console.driver;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.PaperAbsences;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.PlatformStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.engine.trade.TradeTerms;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.protocol.yaml.YamlResult;
import org.jspecify.annotations.Nullable;

/**
 * A real desk on a log in memory, with a clock that tests move, and trades to appeal. Every method acts through the
 * desk, so the cases are what the rules make of them.
 */
public final class PaperDesk {

    /** The agent who sits at the desk. */
    public static final Actor.Agent ME = new Actor.Agent(new AgentId("LT"));

    /** A colleague. */
    public static final Actor.Agent COLLEAGUE = new Actor.Agent(new AgentId("HN"));

    /** Who decides what agents cannot, and approves. */
    public static final Actor.Supervisor SUPERVISOR = new Actor.Supervisor(new AgentId("QT"));

    /** When the clock starts: 14:03:22 in Hà Nội. */
    public static final Instant START = Instant.parse("2026-11-23T07:03:22Z");

    private static final String USUAL = "binance-2020";
    private static final RuleProfiles PROFILES = profiles();
    private static final Asset VND = new Asset("VND", 0);
    private static final Asset USDT = new Asset("USDT", 2);
    private static final BigDecimal PRICE = new BigDecimal("26010");

    private final SettableClock clock = new SettableClock(START);
    private final MemoryLog log = new MemoryLog();
    private final AtomicLong ids = new AtomicLong();
    private final PaperAbsences absences =
            new PaperAbsences(new MemoryPapers(), clock, () -> "absence-" + ids.incrementAndGet());
    private final CaseDesk desk;
    private final ProfileRef profile;
    private final BlobStore files;
    private final boolean keepsFiles;

    /** An empty desk under the profile binance-2020, which keeps no files. */
    public PaperDesk() {
        this(new MemoryFiles(), false, USUAL);
    }

    /** An empty desk under the profile binance-2020 that keeps files in a folder, each under its hash. */
    public PaperDesk(Path folder) {
        this(new QuickFiles(folder), true, USUAL);
    }

    /** An empty desk under the newest profile of that name, which keeps no files. */
    public static PaperDesk under(String profile) {
        return new PaperDesk(new MemoryFiles(), false, profile);
    }

    private PaperDesk(BlobStore files, boolean keepsFiles, String profile) {
        this.files = files;
        this.keepsFiles = keepsFiles;
        this.profile = PROFILES.newest(profile).orElseThrow().ref();
        desk = reopened();
    }

    private PaperDesk(CaseDesk desk) {
        this.files = desk.blobs();
        this.keepsFiles = true;
        this.desk = desk;
        profile = PROFILES.newest(USUAL).orElseThrow().ref();
    }

    /** Acts on a desk of others, whose time is not moved here. */
    public static PaperDesk over(CaseDesk desk) {
        return new PaperDesk(desk);
    }

    private CaseDesk reopened() {
        return CaseDesk.local(
                new AppealEngine(PROFILES), log, files, clock, () -> "id-" + ids.incrementAndGet(), absences);
    }

    /** Another desk on the same log, which cannot read that case any more. */
    public CaseDesk reopenedWithout(CaseId id, String why) {
        log.lose(id, why);
        return reopened();
    }

    private static RuleProfiles profiles() {
        return switch (ProfileFolder.load(Path.of("assets", "rules"))) {
            case YamlResult.Good<RuleProfiles> good -> good.value();
            case YamlResult.Bad<RuleProfiles> bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }

    /** Who is away. */
    public AbsenceBook absences() {
        return absences;
    }

    /** From now on somebody is away for so long, and another one stands in. */
    public void away(Actor.Staff person, Actor.Staff substitute, Duration length, String note) {
        Instant now = clock.instant();
        absences.record(new AbsencePlan(person.id(), substitute.id(), now, now.plus(length), note), person)
                .ifPresent(refusal -> {
                    throw new IllegalStateException(refusal.toString());
                });
    }

    /** The desk. */
    public CaseDesk desk() {
        return desk;
    }

    /** The authority's clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Lets time go by; what is due by then happens. */
    public void pass(Duration time) {
        clock.move(time);
        desk.lapseDue();
    }

    /** From now on nothing can be stored. */
    public void breakStorage(StorageException.Problem problem) {
        log.failWith(new StorageException(problem, "no space left on device"));
    }

    /** Storing works again. */
    public void mendStorage() {
        log.failWith(null);
    }

    /**
     * A paid order.
     *
     * @param number its last digits tell it apart
     * @param fiat in đồng
     */
    public CaseId paidOrder(String number, String fiat, String buyer, String seller) {
        Money total = Money.of(fiat, VND);
        Money crypto = new Money(total.amount().divide(PRICE, 2, RoundingMode.HALF_UP), USDT);
        return paidOrder(
                number,
                new TradeTerms(crypto, PRICE, total, "Bank transfer, VCB", Money.zero(USDT)),
                party(buyer, "NGUYEN VAN HOANG", "0917", "vi"),
                party(seller, "TRAN QUANG MINH", "5523", "vi"));
    }

    /** A paid order on these terms between parties that read these languages. */
    public CaseId paidOrder(String number, TradeTerms terms, String buyerLanguage, String sellerLanguage) {
        return paidOrder(
                number,
                terms,
                party("CryptoHanoi_21", "NGUYEN VAN HOANG", "0917", buyerLanguage),
                party("minh_otc88", "TRAN QUANG MINH", "5523", sellerLanguage));
    }

    private CaseId paidOrder(String number, TradeTerms terms, TradeParty buyer, TradeParty seller) {
        CaseId id = new CaseId(number);
        Instant now = desk.clock().instant();
        Order order = new Order(
                new OrderIdentity(id, "adv-" + number, Side.SELLER),
                terms,
                buyer,
                seller,
                new OrderTimes(now, now.plusSeconds(900), null, null, null, null),
                new PlatformStatus(OrderStatus.UNPAID, "1"));
        act(id, new Actor.Platform(), new PlatformAction.RegisterOrder(order, profile));
        act(id, new Actor.Party(Side.BUYER), new PartyAction.MarkOrderPaid());
        return id;
    }

    private static TradeParty party(String nickname, String name, String account, String language) {
        return new TradeParty(
                "account-" + nickname,
                nickname,
                name,
                language,
                new PaymentAccount("Vietcombank", name, "00110044" + account),
                new PartyHistory(412, 981, 1, 4, false));
    }

    /** An appeal on a new paid order. */
    public CaseId appeal(String number, String fiat, Side side, ReasonCode reason) {
        return appeal(number, fiat, side, reason, "CryptoHanoi_21", "minh_otc88");
    }

    /** An appeal on a new paid order between these two. */
    public CaseId appeal(String number, String fiat, Side side, ReasonCode reason, String buyer, String seller) {
        CaseId id = paidOrder(number, fiat, buyer, seller);
        file(id, side, reason, null);
        return id;
    }

    /**
     * A party appeals on an order that is there.
     *
     * @param disputed fiat in dispute, or null when the party names none
     */
    public void file(CaseId id, Side side, ReasonCode reason, @Nullable Money disputed) {
        act(id, new Actor.Party(side), new PartyAction.PassContactGate(ContactChannel.CHAT));
        // A second appeal on an order has a number and evidence of its own.
        boolean isFirst = desk.find(id).orElseThrow().file().appeal().isEmpty();
        String number = "2014" + id.value() + (isFirst ? "" : "2");
        Filing filing = new Filing(
                side,
                reason,
                "Em chuyển thiếu rồi, anh kiểm tra lại giúp.",
                List.of(evidence(isFirst ? "E1" : "E2")),
                new PhoneNumber("+84 912 345 678", "+84912345678"),
                disputed);
        act(id, new Actor.Party(side), new PartyAction.FileAppeal(new AppealNumber(number), filing));
    }

    /** The agent who has the case reaches both parties by phone and ticks every check: it can be ruled on. */
    public void prepare(CaseId id, Actor.Staff agent) {
        for (Side side : Side.values()) {
            act(id, agent, new SupportAction.LogCall(new CallRecord(side, CallOutcome.REACHED, Duration.ZERO, "")));
        }
        for (Check check : desk.engine().openChecks(desk.find(id).orElseThrow().file())) {
            act(id, agent, new SupportAction.TickCheck(check, true));
        }
    }

    /** A receipt that no program can draw: a file without its bytes, or one that only holds its own id. */
    private EvidenceFile evidence(String id) {
        FileFacts facts = keepsFiles
                ? desk.blobs().put("receipt.png", new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8)))
                : new FileFacts("receipt.png", 1_200_000, "0f".repeat(32), true);
        return new EvidenceFile(id, EvidenceKind.PAYMENT_RECEIPT, facts, "");
    }

    /** A party hands in a file. */
    public FileFacts handIn(CaseId id, Side side, EvidenceKind kind, String name, byte[] content) {
        FileFacts facts = desk.blobs().put(name, new ByteArrayInputStream(content));
        int number = desk.find(id)
                        .orElseThrow()
                        .file()
                        .appeal()
                        .orElseThrow()
                        .dossier()
                        .evidence()
                        .size()
                + 1;
        act(id, new Actor.Party(side), new PartyAction.AddEvidence(new EvidenceFile("E" + number, kind, facts, "")));
        return facts;
    }

    /** The respondent answers: negotiation failed. The case goes to customer support. */
    public void failNegotiation(CaseId id) {
        act(id, respondent(id), new PartyAction.AnswerNegotiationFailed("Tôi không đồng ý."));
    }

    /** The respondent answers: consensus reached. */
    public void agree(CaseId id) {
        act(id, respondent(id), new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP));
    }

    /** A party writes into the trade chat. */
    public void say(CaseId id, Side side, String words) {
        act(
                id,
                new Actor.Party(side),
                new PartyAction.SendMessage(new Message(desk.newId(), Channel.TRADE, words, List.of())));
    }

    /** A party writes in the order's chat and sends a file with it. */
    public FileFacts send(CaseId id, Side side, String words, String name, byte[] content) {
        FileFacts facts = desk.blobs().put(name, new ByteArrayInputStream(content));
        act(
                id,
                new Actor.Party(side),
                new PartyAction.SendMessage(new Message(desk.newId(), Channel.TRADE, words, List.of(facts))));
        return facts;
    }

    /** An agent claims. */
    public void claim(CaseId id, Actor.Staff agent) {
        act(id, agent, new SupportAction.ClaimCase());
    }

    /** The agent who has the case asks a party for its bank statement. */
    public void ask(CaseId id, Actor.Staff agent, Side side, Duration within) {
        InformationRequest request = new InformationRequest(
                "Q-" + side,
                side,
                List.of(new InformationItem("1", EvidenceKind.BANK_STATEMENT, "Sao kê tài khoản hôm nay (PDF)")),
                clock.instant().plus(within));
        act(id, agent, new SupportAction.AskForInformation(request));
    }

    /** The party that was asked sends what was wanted. */
    public void supply(CaseId id, Side side) {
        InformationSupply supply =
                new InformationSupply("Q-" + side, Set.of("1"), "Đã gửi", List.of(evidence("S-" + side)));
        act(id, new Actor.Party(side), new PartyAction.SupplyInformation(supply));
    }

    /** The seller releases by himself. */
    public void release(CaseId id) {
        act(id, new Actor.Party(Side.SELLER), new PartyAction.ReleaseOrder());
    }

    /** Acts, and insists that it is accepted. */
    public void act(CaseId id, Actor actor, Action action) {
        if (desk.submit(id, actor, action) instanceof Answer.Refused refused) {
            throw new IllegalStateException(action + " was refused: " + refused.rejection());
        }
    }

    private Actor.Party respondent(CaseId id) {
        return new Actor.Party(
                desk.find(id).orElseThrow().file().openAppeal().orElseThrow().respondent());
    }
}
