package org.appealdesk.console.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a party does on its page while customer support has the case. */
class PartyWithSupportTest {

    private static final Actor.Agent AGENT = new Actor.Agent(new AgentId("LT"));

    @TempDir
    private Path folder = Path.of("");

    private RolePlayScreen panel =
            RolePlayScreen.open(Language.ENGLISH, PaperTraining.of("amount-short-negotiation-failed"));

    @BeforeEach
    void play_the_seller() {
        Fx.run(() -> panel.model().pageTranslatedProperty().set(true));
        panel.takePart(Side.SELLER);
        panel.takePart(Side.BUYER);
        panel.takePart(Side.SELLER);
        support(new SupportAction.ClaimCase());
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void writes_to_the_counterparty_by_enter() {
        panel.tab("trade");
        panel.screen().click("#order-trade-words");
        panel.screen().type("Anh kiểm tra lại nhé");
        panel.screen().press("Enter");

        assertThat(lastMessage().message().channel()).isEqualTo(Channel.TRADE);
        assertThat(lastMessage().message().text()).isEqualTo("Anh kiểm tra lại nhé");
        assertThat(panel.screen().texts()).contains("Anh kiểm tra lại nhé");
    }

    @Test
    void writes_to_support_and_reads_its_answer_but_not_what_support_writes_to_the_other() {
        panel.tab("support");
        panel.screen().click("#order-support-words");
        panel.screen().type("Hello?");
        panel.screen().click("#order-support-send");
        support(new SupportAction.WriteToParty(
                new Message("M1", Channel.SELLER_SUPPORT, "We look into it.", List.of())));
        support(new SupportAction.WriteToParty(new Message("M2", Channel.BUYER_SUPPORT, "Did you pay?", List.of())));

        assertThat(lastMessageOf(Side.SELLER).message().channel()).isEqualTo(Channel.SELLER_SUPPORT);
        assertThat(panel.screen().texts())
                .contains("Hello?", "We look into it.")
                .doesNotContain("Did you pay?");
    }

    @Test
    void checks_the_code_that_a_caller_told_it() {
        CallerCodes.Issued issued = CallerCodes.issue(
                panel.training().view(panel.shown()).id(),
                Side.SELLER,
                AGENT.id(),
                panel.training().session().desk().clock().instant(),
                () -> "drawn");
        support(new SupportAction.IssueCallerCode(issued.kept()));
        panel.tab("facts");
        panel.screen().click("#caller-code");
        panel.screen().type(issued.spoken());
        panel.screen().press("Enter");
        assertThat(panel.screen().texts()).contains("Yes: customer support is calling you.");

        panel.screen().type("0");
        assertThat(panel.screen().shows("#caller-verdict"))
                .as("another code was typed")
                .isFalse();
        panel.screen().click("#caller-check");
        assertThat(panel.screen().texts()).contains("No: this is not customer support. Hang up, and tell nothing.");
    }

    @Test
    void an_empty_message_is_not_sent() {
        panel.tab("trade");
        long before = panel.training().view(panel.shown()).file().version();

        panel.screen().click("#order-trade-words");
        panel.screen().press("Enter");

        assertThat(panel.training().view(panel.shown()).file().version()).isEqualTo(before);
    }

    @Test
    void the_other_party_reads_it_on_its_page() {
        panel.tab("trade");
        panel.screen().click("#order-trade-words");
        panel.screen().type("Where is the rest?");
        panel.screen().press("Enter");

        panel.takePart(Side.BUYER).tab("trade");

        assertThat(panel.screen().texts()).contains("Where is the rest?");
    }

    @Test
    void hands_in_more_evidence_t9() {
        panel.press(PageButton.ADD_EVIDENCE);
        panel.desktop().dialogs().willChoose(List.of(file("one.png"), file("two.pdf")));
        panel.screen().click("#evidence-add");
        panel.screen().click("#evidence-submit");

        assertThat(panel.training().view(panel.shown()).events())
                .filteredOn(event -> event.event() instanceof DossierEvent.EvidenceAdded)
                .filteredOn(event -> event.actor().equals(new Actor.Party(Side.SELLER)))
                .hasSize(2);
        assertThat(panel.screen().shows("#evidence-submit")).isFalse();
    }

    @Test
    void says_when_no_file_was_chosen() {
        panel.press(PageButton.ADD_EVIDENCE);

        panel.screen().click("#evidence-submit");

        assertThat(panel.screen().texts()).contains("Add at least one file.");
    }

    @Test
    void supplies_what_is_asked_for_item_by_item_t13() {
        ask(Duration.ofMinutes(15));
        assertThat(panel.says("#order-about")).isEqualTo("Customer support asks you for information.");

        supply("a", "It is the same account.");

        assertThat(stage()).isEqualTo(Stage.INFORMATION_REQUESTED);
        assertThat(panel.screen().texts()).contains("answered");
        supply("b", "");

        assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("Words are missing"));
        panel.desktop().dialogs().willChoose(List.of(file("statement.pdf")));
        panel.screen().click("#evidence-add");
        panel.screen().click("#supply-submit");
        assertThat(stage()).isEqualTo(Stage.CS_REVIEW);
    }

    @Test
    void can_still_supply_when_the_time_is_up_t14() {
        ask(Duration.ofMinutes(15));

        panel.pass(Duration.ofMinutes(15));

        assertThat(panel.screen().texts()).anyMatch(text -> text.contains("time is up; you can still answer"));
        supply("a", "Sorry, late.");
        assertThat(panel.training().view(panel.shown()).events())
                .extracting(RecordedEvent::event)
                .anyMatch(event -> event instanceof DossierEvent.InformationSupplied supplied && supplied.late());
    }

    @Test
    void what_is_asked_of_the_other_party_is_not_shown() {
        ask(Duration.ofMinutes(15));

        panel.takePart(Side.BUYER);

        assertThat(panel.screen().shows("#order-supply-a")).isFalse();
        assertThat(panel.says("#order-about")).isEqualTo("Customer support will contact both parties and decide.");
    }

    @Test
    void an_objection_is_only_possible_where_the_profile_knows_one() {
        assertThat(panel.whyNot(PageButton.OBJECT)).isEqualTo("No objection is possible.");
    }

    private void ask(Duration within) {
        support(new SupportAction.AskForInformation(new InformationRequest(
                "Q1",
                Side.SELLER,
                List.of(
                        new InformationItem("a", EvidenceKind.OTHER, "Which account is it?"),
                        new InformationItem("b", EvidenceKind.BANK_STATEMENT, "Your statement of today")),
                panel.training().clock().instant().plus(within))));
    }

    private void supply(String item, String words) {
        panel.screen().click("#order-supply-" + item);
        panel.write("#supply-words", words);
        panel.screen().click("#supply-submit");
    }

    private void support(Action action) {
        Fx.run(() -> {
            panel.training().session().desk().submit(panel.shownNow(), AGENT, action);
            panel.training().session().advance();
        });
    }

    private Stage stage() {
        return panel.training()
                .view(panel.shown())
                .file()
                .openAppeal()
                .orElseThrow()
                .stage();
    }

    private DossierEvent.MessageSent lastMessage() {
        return lastMessageOf(Side.SELLER);
    }

    private DossierEvent.MessageSent lastMessageOf(Side side) {
        return panel.training().view(panel.shown()).events().reversed().stream()
                .filter(event -> event.actor().equals(new Actor.Party(side)))
                .map(RecordedEvent::event)
                .filter(DossierEvent.MessageSent.class::isInstance)
                .map(DossierEvent.MessageSent.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Path file(String name) {
        try {
            return Files.writeString(folder.resolve(name), name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
