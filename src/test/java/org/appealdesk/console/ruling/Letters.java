package org.appealdesk.console.ruling;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;

/** Rulings on real appeals, put into words for both parties. */
final class Letters {

    static final Asset VND = new Asset("VND", 0);
    static final Asset USDT = new Asset("USDT", 2);
    static final Money DISPUTED = Money.of("500000", VND);

    /** 1,960.78 USDT for ₫51,000,000, of which the exchange keeps 1.96 USDT. */
    static final TradeTerms TERMS = new TradeTerms(
            Money.of("1960.78", USDT),
            new BigDecimal("26010"),
            Money.of("51000000", VND),
            "VCB",
            Money.of("1.96", USDT));

    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    Side.BUYER,
                    "Tôi đã chuyển đủ 51.000.000 ₫.",
                    FindingResult.DISPROVED,
                    List.of(Ground.evidence("E1"))),
            new Finding(Side.SELLER, "Tôi nhận thiếu 500.000 ₫.", FindingResult.PROVED, List.of(Ground.evidence("E2"))),
            new Finding(Side.SELLER, "Người mua hứa chuyển nốt.", FindingResult.OPEN, List.of()));

    private final EngineWords agent = new EngineWords(new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh")));
    private final @Nullable Money disputed;
    private final RuleProfile profile;
    private final Map<Side, CaseFile> inTrade = new EnumMap<>(Side.class);
    private final Map<Side, CaseFile> afterTrade = new EnumMap<>(Side.class);

    /** A letter with what it came from. */
    record Letter(Language language, Outcome outcome, ReasonCode reason, Side complainant, Side reader, String text) {
        String title() {
            return "%s %s, appeal by %s, to %s".formatted(language.code(), outcome, complainant, reader) + " / "
                    + reason;
        }
    }

    private Letters(Language language, @Nullable Money disputed, RuleProfile profile) {
        this.disputed = disputed;
        this.profile = profile;
        PaperDesk paper = new PaperDesk();
        for (Side side : Side.values()) {
            inTrade.put(side, file(paper, "2281370449618765" + (side == Side.BUYER ? 0 : 1), side, language, false));
            afterTrade.put(side, file(paper, "2281370449618766" + (side == Side.BUYER ? 0 : 1), side, language, true));
        }
    }

    private CaseFile file(PaperDesk paper, String number, Side side, Language language, boolean isReleased) {
        CaseId id = paper.paidOrder(number, TERMS, language.code(), language.code());
        if (isReleased) {
            paper.release(id);
        }
        paper.file(id, side, ReasonCode.OTHER, disputed);
        return paper.desk().find(id).orElseThrow().file();
    }

    /** Letters to parties that read a language, about appeals with that amount in dispute, or none. */
    static Letters in(Language language, @Nullable Money disputed) {
        return new Letters(language, disputed, Rules.SEED);
    }

    /** Letters to parties that appeal often, under rules with a fee and an objection. */
    static Letters strict(Language language) {
        return new Letters(language, null, Rules.STRICT);
    }

    /** What tells these letters from others in the same language. */
    String kind() {
        return profile.equals(Rules.STRICT) ? "-strict" : isPartDisputed() ? "-part" : "";
    }

    /** Whether only a part of the price is in dispute. */
    boolean isPartDisputed() {
        return disputed != null;
    }

    /** Every outcome for every reason, whoever appealed, to both parties. */
    List<Letter> all() {
        List<Letter> all = new ArrayList<>();
        for (Outcome outcome : decided()) {
            for (ReasonCode reason : ReasonCode.values()) {
                for (Side complainant : Side.values()) {
                    for (Side reader : Side.values()) {
                        all.add(of(outcome, reason, complainant, reader));
                    }
                }
            }
        }
        return all;
    }

    /** The outcomes that tell the parties something. */
    static List<Outcome> decided() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.CANNOT_DECIDE)
                .toList();
    }

    Letter of(Outcome outcome, ReasonCode reason, Side complainant, Side reader) {
        return letter(reason, complainant, reader, ruling(outcome, reason, FINDINGS, everyMeasure()));
    }

    /** A letter about nothing but the outcome. */
    Letter bare(Outcome outcome, ReasonCode reason, Side complainant, Side reader) {
        return letter(reason, complainant, reader, ruling(outcome, reason, List.of(), List.of()));
    }

    Letter letter(ReasonCode reason, Side complainant, Side reader, RulingText.Decision decision) {
        boolean hasEnded = decision.outcome() == Outcome.RECOVERY_BEST_EFFORT || isPostTrade(reason);
        CaseFile file = Objects.requireNonNull((hasEnded ? afterTrade : inTrade).get(complainant));
        Order order = profile.ruling().fee() == null ? file.order() : appealingOften(file.order());
        Appeal appeal = file.appeal().orElseThrow().with(reason);
        String text = new RulingText(order, appeal, profile, decision).to(reader, agent);
        return new Letter(
                EngineWords.languageOf(order.party(reader)), decision.outcome(), reason, complainant, reader, text);
    }

    private static Order appealingOften(Order order) {
        return new Order(
                order.identity(),
                order.terms(),
                appealingOften(order.buyer()),
                appealingOften(order.seller()),
                order.times(),
                order.platformStatus());
    }

    private static TradeParty appealingOften(TradeParty party) {
        return new TradeParty(
                party.accountId(),
                party.nickname(),
                party.kycName(),
                party.language(),
                party.account(),
                new PartyHistory(412, 981, 3, 4, false));
    }

    private static boolean isPostTrade(ReasonCode reason) {
        return switch (reason) {
            case CANCELLED_BUT_PAID, RELEASED_NOT_PAID, BANK_ACCOUNT_FROZEN, CHARGEBACK, LESS_PAID -> true;
            case AMOUNT_INCORRECT,
                    PAID_NOT_RECEIVED,
                    THIRD_PARTY_PAYER,
                    SELLER_NOT_RELEASED,
                    OVERPAID,
                    SELLER_RAISES_PRICE,
                    ABUSIVE_LANGUAGE,
                    OTHER -> false;
        };
    }

    static RulingText.Decision ruling(
            Outcome outcome, ReasonCode reason, List<Finding> findings, List<SideMeasure> measures) {
        CitedRule cited = CitedRule.forReason(reason).getFirst();
        return new RulingText.Decision(outcome, findings, words -> cited.in(words, 3), measures);
    }

    private static List<SideMeasure> everyMeasure() {
        return List.of(
                new SideMeasure(Side.BUYER, MeasureKind.WARNING, BigDecimal.ZERO),
                new SideMeasure(Side.BUYER, MeasureKind.P2P_SUSPENSION, BigDecimal.ONE),
                new SideMeasure(Side.BUYER, MeasureKind.NAME_MISMATCH_FLAG, BigDecimal.ZERO),
                new SideMeasure(Side.SELLER, MeasureKind.P2P_SUSPENSION, BigDecimal.valueOf(30)),
                new SideMeasure(Side.SELLER, MeasureKind.DEPOSIT_DEDUCTION, BigDecimal.valueOf(100)));
    }
}
