package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.QuietHours;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlResult;
import org.junit.jupiter.api.Test;

/** The numbers that the shipped profiles stand for. */
class ShippedProfilesTest {

    private final RuleProfiles profiles = shipped();
    private final RuleProfile seed = profile("binance-2020");

    @Test
    void areTheseThree() {
        assertThat(profiles.names()).containsExactly("binance-2020", "binance-2026", "strict");
        assertThat(profiles.find(new ProfileRef("binance-2020", 1))).isPresent();
    }

    @Test
    void theSeedGivesTenMinutesToAnswerAndFiveToFileAgain() {
        assertThat(seed.answer().respondWithin()).isEqualTo(Duration.ofMinutes(10)); // R9
        assertThat(seed.filing().refileWait()).isEqualTo(Duration.ofMinutes(5)); // R21
        assertThat(seed.filing().refileAfterCancel()).isTrue();
        assertThat(seed.evidence().minimumWhenFiling()).isEqualTo(1); // R6
        assertThat(seed.ruling().contactBothParties()).isTrue(); // R14
        assertThat(seed.support().withdrawalInReview()).isTrue(); // t19
        assertThat(seed.filing().maximumAppeals()).isZero();
        assertThat(seed.filing().buyerWaitAfterPaid()).isZero();
        assertThat(seed.answer().confirmWithin()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theSeedSetsWhatSupportNeeds() {
        assertThat(seed.support().serviceTarget()).isEqualTo(Duration.ofMinutes(30));
        assertThat(seed.support().informationPresets())
                .containsExactly(
                        Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(24));
        assertThat(seed.support().objectionWindow()).isZero();
        assertThat(seed.evidence().accepts("bien-lai.PNG")).isTrue();
        assertThat(seed.evidence().accepts("setup.exe")).isFalse();
    }

    @Test
    void theSeedSaysHowPartiesAreReached() {
        assertThat(seed.contact().attempts()).isEqualTo(3); // t15
        assertThat(seed.contact().attemptGap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(seed.contact().reminderGap()).isEqualTo(Duration.ofHours(1)); // t12
        assertThat(seed.contact().quietHours()).isEqualTo(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        assertThat(profile("strict").contact()).isEqualTo(seed.contact());
    }

    @Test
    void theSeedAsksForASecondPersonAboveItsLimit() {
        var usdt = new Asset("USDT", 2);

        assertThat(seed.ruling().secondPerson().isAbove(Money.of("10000.00", usdt)))
                .isFalse();
        assertThat(seed.ruling().secondPerson().isAbove(Money.of("10000.01", usdt)))
                .isTrue();
    }

    @Test
    void theSeedHasATableOfMeasures() {
        var suspension = seed.ruling().measures().stream()
                .filter(rule -> rule.kind() == MeasureKind.P2P_SUSPENSION)
                .findFirst()
                .orElseThrow();

        assertThat(seed.ruling().measures()).hasSize(MeasureKind.values().length);
        assertThat(suspension.allows(BigDecimal.valueOf(7))).isTrue();
        assertThat(suspension.allows(BigDecimal.valueOf(8))).isFalse();
    }

    @Test
    void theLaterBinanceForbidsASecondAppealAndSetsNoTimeToConfirm() {
        var later = profile("binance-2026");

        assertThat(later.filing().refileAfterCancel()).isFalse();
        assertThat(later.answer().confirmWithin()).isNull();
        assertThat(later.reasons()).isEqualTo(seed.reasons());
        assertThat(later.evidence()).isEqualTo(seed.evidence());
    }

    @Test
    void theStrictOneTurnsEverySwitchOn() {
        var strict = profile("strict");

        assertThat(strict.filing().buyerWaitAfterPaid()).isEqualTo(Duration.ofMinutes(15));
        assertThat(strict.filing().maximumAppeals()).isEqualTo(4);
        assertThat(strict.answer().confirmWithin()).isEqualTo(Duration.ofMinutes(10));
        assertThat(strict.answer().strictDismiss()).isTrue();
        assertThat(strict.support().withdrawalInReview()).isFalse();
        assertThat(strict.support().objectionWindow()).isEqualTo(Duration.ofHours(24));
    }

    /** R4, R5, R19: the list depends on who appeals and on where the order stands. */
    @Test
    void everyReasonHasItsSideAndPhase() {
        assertThat(seed.reasons()).containsOnlyKeys(ReasonCode.values());
        assertThat(seed.reasonsFor(Side.SELLER, TradePhase.IN_TRADE))
                .containsExactly(
                        ReasonCode.AMOUNT_INCORRECT,
                        ReasonCode.PAID_NOT_RECEIVED,
                        ReasonCode.THIRD_PARTY_PAYER,
                        ReasonCode.ABUSIVE_LANGUAGE,
                        ReasonCode.OTHER);
        assertThat(seed.reasonsFor(Side.BUYER, TradePhase.IN_TRADE))
                .containsExactly(
                        ReasonCode.SELLER_NOT_RELEASED,
                        ReasonCode.OVERPAID,
                        ReasonCode.SELLER_RAISES_PRICE,
                        ReasonCode.ABUSIVE_LANGUAGE,
                        ReasonCode.OTHER);
        assertThat(seed.reasonsFor(Side.BUYER, TradePhase.AFTER_CANCELLATION))
                .containsExactly(ReasonCode.ABUSIVE_LANGUAGE, ReasonCode.CANCELLED_BUT_PAID, ReasonCode.OTHER);
        assertThat(seed.reasonsFor(Side.SELLER, TradePhase.AFTER_RELEASE))
                .containsExactly(
                        ReasonCode.ABUSIVE_LANGUAGE,
                        ReasonCode.RELEASED_NOT_PAID,
                        ReasonCode.BANK_ACCOUNT_FROZEN,
                        ReasonCode.CHARGEBACK,
                        ReasonCode.LESS_PAID,
                        ReasonCode.OTHER);
    }

    @Test
    void everyReasonSaysWhatToExpectAndCanGoToASupervisor() {
        assertThat(seed.reasons().values()).allSatisfy(rule -> {
            assertThat(rule.outcomes()).contains(Outcome.CANNOT_DECIDE).doesNotHaveDuplicates();
            assertThat(rule.checks()).isNotEmpty();
            assertThat(Arrays.asList(Side.values()))
                    .allSatisfy(side -> assertThat(rule.expectedFrom(side)).isNotEmpty());
        });
    }

    private RuleProfile profile(String name) {
        return profiles.newest(name).orElseThrow();
    }

    private static RuleProfiles shipped() {
        return switch (ProfileFolder.load(Path.of("assets", "rules"))) {
            case YamlResult.Good<RuleProfiles> good -> good.value();
            case YamlResult.Bad<RuleProfiles> bad -> throw new AssertionError(bad.problems());
        };
    }
}
