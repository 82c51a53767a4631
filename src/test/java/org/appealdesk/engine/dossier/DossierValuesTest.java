package org.appealdesk.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case gathers refuses what cannot be, and stays as it was made. */
class DossierValuesTest {
    private static final String HASH = "0f".repeat(32);
    private static final FileFacts FILE = new FileFacts("receipt.png", 1, HASH, true);
    private static final InformationItem ITEM = new InformationItem("a", EvidenceKind.OTHER, "the receipt");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    @DisplayName("evidence, messages, requests and their items have an id, files a name")
    void blank(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidenceFile(blank, EvidenceKind.OTHER, FILE, ""))
                .withMessage("Evidence has an id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Message(blank, Channel.TRADE, "hello", List.of()))
                .withMessage("A message has an id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationRequest(blank, Side.BUYER, List.of(ITEM), Orders.START))
                .withMessage("A request has an id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationItem(blank, EvidenceKind.OTHER, "the receipt"))
                .withMessage("An item of a request has an id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileFacts(blank, 1, HASH, true))
                .withMessage("A file has a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0f", "0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F", "../../etc/passwd"
            })
    @DisplayName("e9 · a file is named by the SHA-256 of its content and by nothing else")
    void hashes(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileFacts("receipt.png", 1, hash, true))
                .withMessageStartingWith("Not a SHA-256 in lower-case hexadecimal");
    }

    @Test
    @DisplayName("lengths and durations are not negative; an empty file and a call not answered are fine")
    void notNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileFacts("receipt.png", -1, HASH, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallRecord(Side.BUYER, CallOutcome.BUSY, Duration.ofMillis(-1), ""));
        assertThatCode(() -> new FileFacts("receipt.png", 0, HASH, false)).doesNotThrowAnyException();
        assertThatCode(() -> new CallRecord(Side.BUYER, CallOutcome.NO_ANSWER, Duration.ZERO, ""))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("t12 · the items of a request can be told apart")
    void sameItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationRequest("Q1", Side.BUYER, List.of(ITEM, ITEM), Orders.START))
                .withMessage("Two items of request Q1 have the same id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " vip", "vip ", "two\nlines", "tab\there"})
    @DisplayName("a tag is one line without blanks around it")
    void tags(String text) {
        assertThat(Tag.fits(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(text));
    }

    @Test
    @DisplayName("a tag has at most 40 characters, of any script, and tags are ordered by their words")
    void tagLengths() {
        assertThat(Tag.fits("ạ".repeat(Tag.MAX_LENGTH))).isTrue();
        assertThat(Tag.fits("ạ".repeat(Tag.MAX_LENGTH + 1))).isFalse();
        assertThat(new Tag("a")).isLessThan(new Tag("b")).hasToString("a");
    }

    @Test
    @DisplayName("what was handed over is copied: nobody changes it afterwards")
    void copies() {
        List<EvidenceFile> evidence = new ArrayList<>(List.of(Moves.evidence("E1")));
        Filing filing = new Filing(Side.SELLER, ReasonCode.OTHER, "x", evidence, null, null);
        List<Ground> grounds = new ArrayList<>(List.of(Ground.evidence("E1")));
        Finding finding = new Finding(Side.SELLER, "less arrived", FindingResult.PROVED, grounds);
        evidence.clear();
        grounds.clear();
        assertThat(filing.evidence()).hasSize(1);
        assertThat(finding.grounds()).containsExactly(Ground.evidence("E1"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> filing.evidence().clear());
        InformationSupply supply = new InformationSupply("Q1", Set.of("a"), "here", List.of());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> supply.items().clear());
    }

    @Test
    @DisplayName("t16 · a ruling speaks to each party in its own text")
    void rulingTexts() {
        SideMeasure warning = new SideMeasure(Side.BUYER, MeasureKind.WARNING, BigDecimal.ZERO);
        Ruling ruling = new Ruling(
                Outcome.FORCE_RELEASE,
                List.of(Moves.finding()),
                "4.2",
                List.of(warning),
                new RulingTexts("to the buyer", "to the seller"));
        assertThat(ruling.texts().to(Side.BUYER)).isEqualTo("to the buyer");
        assertThat(ruling.texts().to(Side.SELLER)).isEqualTo("to the seller");
        assertThat(ruling.measures()).containsExactly(warning);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the trade chat is both parties', a support channel its own party's")
    void channels(Side side) {
        assertThat(Channel.TRADE.open(side)).isTrue();
        assertThat(Channel.support(side).open(side)).isTrue();
        assertThat(Channel.support(side).open(side.other())).isFalse();
    }
}
