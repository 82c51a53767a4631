package org.appealdesk.console.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of an appeal, on the page of a paid order, in the trainer's English. */
class AppealFormTest {

    @TempDir
    private Path folder = Path.of("");

    private RolePlayScreen panel = RolePlayScreen.open(
            Language.ENGLISH, PaperTraining.unscripted("amount-short-negotiation-failed", "binance-2020"));

    @BeforeEach
    void open_the_sellers_form() {
        Fx.run(() -> panel.model().pageTranslatedProperty().set(true));
        panel.takePart(Side.BUYER).press(PageButton.PAID);
        panel.takePart(Side.SELLER).press(PageButton.APPEAL);
        panel.screen().click("#gate-CHAT");
        panel.press(PageButton.APPEAL);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void offers_the_reasons_of_the_role_and_status_R4() {
        ComboBox<?> choice = panel.screen().find("#appeal-reason", ComboBox.class);
        List<?> offered = Fx.get(() -> new ArrayList<Object>(choice.getItems()));

        assertThat(offered)
                .isEqualTo(List.of(
                        ReasonCode.AMOUNT_INCORRECT,
                        ReasonCode.PAID_NOT_RECEIVED,
                        ReasonCode.THIRD_PARTY_PAYER,
                        ReasonCode.ABUSIVE_LANGUAGE,
                        ReasonCode.OTHER));
    }

    @Test
    void wants_a_reason_R4() {
        panel.screen().click("#appeal-submit");

        assertThat(panel.screen().texts()).contains("Choose a reason.");
    }

    @Test
    void wants_a_description() {
        panel.file(ReasonCode.AMOUNT_INCORRECT, "  ", List.of(file("statement.png")));

        assertThat(panel.screen().texts()).contains("The description has 1 to 500 characters.");
        assertThat(filed()).isFalse();
    }

    @Test
    void counts_the_description_and_takes_no_more_than_its_limit() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "a".repeat(501), List.of(file("statement.png")));
        assertThat(panel.says("#appeal-counter")).isEqualTo("501 / 500");

        panel.screen().click("#appeal-submit");
        assertThat(filed()).isFalse();

        panel.write("#appeal-description", "a".repeat(500));
        panel.screen().click("#appeal-submit");
        assertThat(filed()).isTrue();
    }

    @Test
    void wants_evidence_R6_and_keeps_what_was_typed() {
        panel.file(ReasonCode.AMOUNT_INCORRECT, "500,000 is missing", List.of());

        assertThat(panel.screen().texts()).contains("At least 1 piece of evidence is needed.", "500,000 is missing");
        assertThat(filed()).isFalse();
    }

    @Test
    void refuses_a_file_of_a_forbidden_kind_when_it_is_chosen() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("virus.exe"), file("statement.png")));

        assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("Files like “virus.exe” are not accepted"));
        assertThat(panel.screen().all(".evidence-draft")).hasSize(1);
    }

    @Test
    void tells_of_a_file_that_cannot_be_read() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(folder.resolve("gone.png")));

        assertThat(panel.screen().texts()).contains("“gone.png” cannot be read.");
    }

    @Test
    void takes_the_files_that_the_scenario_gives() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of());

        panel.screen().click("#evidence-scenario");
        panel.screen().press("Down");
        panel.screen().press("Enter");
        panel.screen().click("#appeal-submit");

        assertThat(filing().evidence()).extracting(EvidenceFile::id).containsExactly("E1");
    }

    @Test
    void says_which_evidence_is_usual_and_lets_each_file_be_called_what_it_is() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("mine.pdf")));
        assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("Usual evidence: "));

        Fx.run(() -> chooseKind(EvidenceKind.BANK_STATEMENT));
        panel.screen().click("#appeal-submit");

        assertThat(filing().evidence()).extracting(EvidenceFile::kind).containsExactly(EvidenceKind.BANK_STATEMENT);
    }

    @Test
    void takes_a_file_out_again() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("one.png"), file("two.png")));

        panel.screen().click(".evidence-remove");
        panel.screen().click("#appeal-submit");

        assertThat(filing().evidence())
                .extracting(evidence -> evidence.file().name())
                .containsExactly("two.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+84 912 345 678 | +84 912 345 678 · Vietnam",
                "0912 345 678    | Without a country code (such as +84) it is kept as typed, unverified.",
                "+84 123 4567    | This country has no such numbers. It is kept as typed.",
                "ask my wife     | Without a country code (such as +84) it is kept as typed, unverified.",
            })
    void tells_what_the_phone_is_worth_R7_edge_14(String typed, String verdict) {
        panel.write("#appeal-phone", typed);

        assertThat(panel.says("#appeal-phone-hint")).isEqualTo(verdict);
    }

    @Test
    void proposes_the_phone_that_the_scenario_knows() {
        panel.file(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("statement.png")));

        assertThat(filing().phone()).extracting(PhoneNumber::verified).isEqualTo(true);
    }

    @Test
    void a_phone_without_country_code_blocks_nothing_edge_14() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("statement.png")));
        panel.write("#appeal-phone", "0912 345 678");

        panel.screen().click("#appeal-submit");

        assertThat(filing().phone()).isEqualTo(new PhoneNumber("0912 345 678", null));
    }

    @Test
    void shows_how_the_amount_in_dispute_is_understood() {
        assertThat(panel.says("#appeal-amount-hint")).isEqualTo("Empty: the whole order, ₫51,000,000");

        panel.write("#appeal-amount", "500,000");
        assertThat(panel.says("#appeal-amount-hint")).isEqualTo("₫500,000");

        panel.write("#appeal-amount", "five");
        assertThat(panel.says("#appeal-amount-hint")).isEqualTo("This is no amount in VND.");
    }

    @Test
    void files_the_amount_in_dispute() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("statement.png")));
        panel.write("#appeal-amount", "500,000");

        panel.screen().click("#appeal-submit");

        assertThat(filing().disputeAmount()).hasToString("500000 VND");
    }

    @Test
    void does_not_send_an_amount_it_does_not_understand() {
        panel.fill(ReasonCode.AMOUNT_INCORRECT, "short", List.of(file("statement.png")));
        panel.write("#appeal-amount", "1.5");

        panel.screen().click("#appeal-submit");

        assertThat(filed()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void chooseKind(EvidenceKind kind) {
        ((ComboBox<EvidenceKind>) panel.screen().find(".evidence-kind")).setValue(kind);
    }

    private Path file(String name) {
        try {
            return Files.writeString(folder.resolve(name), name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private boolean filed() {
        return panel.training().view(panel.shown()).file().openAppeal().isPresent();
    }

    private Filing filing() {
        return panel.training()
                .view(panel.shown())
                .file()
                .openAppeal()
                .orElseThrow()
                .facts()
                .filing();
    }
}
