package org.appealdesk.app.journey;

import static org.appealdesk.engine.dossier.CallOutcome.BUSY;
import static org.appealdesk.engine.dossier.CallOutcome.NO_ANSWER;
import static org.appealdesk.engine.dossier.CallOutcome.REACHED;
import static org.appealdesk.engine.dossier.CallOutcome.REFUSED_TO_TALK;
import static org.appealdesk.engine.dossier.CallOutcome.VOICEMAIL;
import static org.appealdesk.engine.dossier.CallOutcome.WRONG_NUMBER;
import static org.appealdesk.engine.dossier.FindingResult.DISPROVED;
import static org.appealdesk.engine.dossier.FindingResult.PROVED;
import static org.appealdesk.engine.profile.EvidenceKind.BANK_STATEMENT;
import static org.appealdesk.engine.profile.EvidenceKind.PAYMENT_RECEIPT;
import static org.appealdesk.engine.profile.Outcome.FORCE_CANCEL;
import static org.appealdesk.engine.profile.Outcome.FORCE_RELEASE;
import static org.appealdesk.engine.profile.Outcome.RECOVERY_BEST_EFFORT;
import static org.appealdesk.engine.profile.Outcome.REFUND_THEN_CANCEL;
import static org.appealdesk.engine.profile.Outcome.TOP_UP_THEN_RELEASE;
import static org.appealdesk.engine.profile.Outcome.UPHOLD_RULING;
import static org.appealdesk.engine.state.Stage.CANCELLED;
import static org.appealdesk.engine.state.Stage.COMPLAINANT_PROCESSING;
import static org.appealdesk.engine.state.Stage.COMPLETED;
import static org.appealdesk.engine.state.Stage.CS_QUEUED;
import static org.appealdesk.engine.state.Stage.CS_REVIEW;
import static org.appealdesk.engine.state.Stage.RESPONDENT_PROCESSING;
import static org.appealdesk.engine.trade.Side.BUYER;
import static org.appealdesk.engine.trade.Side.SELLER;

import java.time.Duration;
import java.util.List;
import org.appealdesk.engine.command.SupportAction;

/** What an agent would do in each of the shipped scenarios. */
final class Journeys {
    static final List<Journey> ALL = List.of(
            new Journey(
                    "amount-short-consensus",
                    agent -> agent.opens()
                            .waitsFor(COMPLAINANT_PROCESSING)
                            .notes("They agreed on a top-up; the seller has to confirm.")
                            .waitsFor(CANCELLED)),
            new Journey(
                    "amount-short-negotiation-failed",
                    agent -> agent.opens()
                            .claims()
                            .writesTo(
                                    BUYER, "Biên lai ghi 50.500.000 ₫, lệnh là 51.000.000 ₫. Anh chuyển bù được không?")
                            .calls(SELLER, REACHED, "Releases as soon as all has arrived.")
                            .ticksEverything()
                            .finds(SELLER, "500,000 VND are missing.", PROVED, "E1", "E2")
                            .finds(BUYER, "The whole amount was sent.", DISPROVED, "E2")
                            .rules(TOP_UP_THEN_RELEASE, "R14")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "amount-short-no-answer",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .calls(BUYER, NO_ANSWER, "First attempt.")
                            .asks(BUYER, PAYMENT_RECEIPT)
                            .asks(SELLER, BANK_STATEMENT)
                            .waitsForInformationFrom(SELLER)
                            .calls(BUYER, VOICEMAIL, "Second attempt.")
                            .waitsFor(CS_REVIEW)
                            .calls(BUYER, NO_ANSWER, "Third attempt.")
                            .ticksEverything()
                            .finds(SELLER, "500,000 VND are missing.", PROVED, "E1", "E2")
                            .rules(
                                    REFUND_THEN_CANCEL,
                                    "R18",
                                    "Chúng tôi không liên hệ được với chị.",
                                    "Vui lòng hoàn lại tiền.")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "answer-exactly-at-ten-minutes",
                    agent -> agent.waitsFor(CS_QUEUED)
                            .opens()
                            .claims()
                            .writesTo(BUYER, "Câu trả lời của anh đến khi đã hết hạn. Anh chuyển thêm 33.000 ₫ chứ?")
                            .calls(SELLER, REACHED, "Releases when the 33,000 have come.")
                            .ticksEverything()
                            .weighs(1, PROVED, "E1", "E2")
                            .rules(TOP_UP_THEN_RELEASE, "R9")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "answer-in-last-second",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .writesTo(SELLER, "Người mua đã chuyển đủ. Vì sao anh chưa mở khóa?")
                            .calls(SELLER, REFUSED_TO_TALK, "Does not want to talk.")
                            .calls(BUYER, REACHED, "Paid in full, pays no more.")
                            .ticksEverything()
                            .finds(BUYER, "The seller asks for 200,000 VND more.", PROVED, "E1")
                            .finds(BUYER, "The order was paid in full.", PROVED, "E2")
                            .rules(FORCE_RELEASE, "R14")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "cancelled-by-mistake",
                    agent -> agent.waitsFor(RESPONDENT_PROCESSING)
                            .opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .writesTo(BUYER, "Hình anh gửi ghi “đang xử lý”. Tiền đã đến chưa?")
                            .calls(SELLER, REACHED, "Has received nothing.")
                            .waits(Duration.ofMinutes(4))
                            .calls(BUYER, REACHED, "The bank returned the money.")
                            .ticksEverything()
                            .finds(BUYER, "The order was paid.", DISPROVED, "E2", "E3")
                            .rules(FORCE_CANCEL, "R14")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "chargeback-after-release",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .asks(SELLER, BANK_STATEMENT)
                            .asks(BUYER, BANK_STATEMENT)
                            .calls(BUYER, WRONG_NUMBER, "Somebody else has this number now.")
                            .waitsFor(CS_REVIEW)
                            .ticksEverything()
                            .finds(SELLER, "The payment was taken back after the release.", PROVED, "E1", "E2")
                            .rules(RECOVERY_BEST_EFFORT, "Nothing is in escrow any more.")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "consensus-denied",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .asks(SELLER, BANK_STATEMENT)
                            .asks(BUYER, BANK_STATEMENT)
                            .calls(BUYER, REACHED, "Cannot explain the difference.")
                            .waitsFor(CS_REVIEW)
                            .ticksEverything()
                            .notes("The amount on E2 has another font; the picture was saved by an editor.")
                            .finds(BUYER, "The order was paid in full.", DISPROVED, "E1", "E2", "E3")
                            .rules(REFUND_THEN_CANCEL, "R17")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "high-value-second-person",
                    agent -> agent.opens()
                            .claims()
                            .calls(SELLER, VOICEMAIL, "Left a message.")
                            .asks(BUYER, BANK_STATEMENT)
                            .asks(SELLER, BANK_STATEMENT)
                            .waitsForInformationFrom(SELLER)
                            .calls(SELLER, REACHED, "Sees the sum as incoming.")
                            .ticksEverything()
                            .finds(BUYER, "The payment settled at once.", PROVED, "E1", "E2")
                            .rules(FORCE_RELEASE, "R14")
                            .supervisor(new SupportAction.ApproveRuling())
                            .waitsFor(CS_REVIEW)
                            .retries()
                            .waitsFor(COMPLETED)),
            new Journey(
                    "not-released-negotiation-failed",
                    agent -> agent.opens()
                            .claims()
                            .calls(SELLER, BUSY, "Busy.")
                            .asks(BUYER, BANK_STATEMENT)
                            .asks(SELLER, BANK_STATEMENT)
                            .waitsForInformationFrom(SELLER)
                            .calls(SELLER, REACHED, "Confirms that all has arrived.")
                            .ticksEverything()
                            .weighs(1, PROVED, "E1", "E2", "E3")
                            .finds(SELLER, "Nothing was received.", DISPROVED, "E3")
                            .rules(
                                    FORCE_RELEASE,
                                    "R14",
                                    "Tiền mã hóa được mở khóa cho anh.",
                                    "Vui lòng kiểm tra đủ các tài khoản.")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "not-released-no-answer",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .writesTo(BUYER, "Mình đã nhận vụ việc và đang liên hệ với người bán.")
                            .calls(SELLER, NO_ANSWER, "First attempt.")
                            .waits(Duration.ofMinutes(4))
                            .calls(SELLER, REACHED, "Has the money and agrees to release.")
                            .ticksEverything()
                            .finds(BUYER, "The order was paid in full.", PROVED, "E1")
                            .rules(FORCE_RELEASE, "R18")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "objection-to-a-release",
                    agent -> agent.opens()
                            .claims()
                            .writesTo(SELLER, "Sao kê anh gửi là của tài khoản đuôi 4471, lệnh ghi đuôi 2093.")
                            .calls(BUYER, REACHED, "Paid to the account that ends with 2093.")
                            .calls(SELLER, REACHED, "Looked at the account that ends with 4471.")
                            .ticksEverything()
                            .finds(BUYER, "The order's account was paid.", PROVED, "E2")
                            .finds(SELLER, "The statement is of the order's account.", DISPROVED, "E3")
                            .rules(UPHOLD_RULING, "t21")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "overpaid-consensus",
                    agent -> agent.opens()
                            .waitsFor(COMPLAINANT_PROCESSING)
                            .notes("The seller returned the excess (E2). The buyer has to confirm.")
                            .waitsFor(CANCELLED)),
            new Journey(
                    "released-while-in-review",
                    agent -> agent.opens()
                            .claims()
                            .writesTo(SELLER, "Người mua đã gửi biên lai lúc 13:37. Anh kiểm tra lại tài khoản nhé.")
                            .calls(BUYER, REACHED, "Paid from an account of the buyer's own.")
                            .waitsFor(CANCELLED)),
            new Journey(
                    "statement-on-request",
                    agent -> agent.opens()
                            .claims()
                            .asks(SELLER, BANK_STATEMENT)
                            .asks(BUYER, BANK_STATEMENT)
                            .waitsForInformationFrom(BUYER)
                            .calls(BUYER, REACHED, "Typed the account by hand: it ends in 8817, the order's in 8871.")
                            .waits(Duration.ofMinutes(2))
                            .ticksEverything()
                            .finds(SELLER, "Nothing arrived in the account of the order.", PROVED, "E1", "E3")
                            .finds(BUYER, "The order's account was paid.", DISPROVED, "E2", "E4")
                            .rules(FORCE_CANCEL, "R14")
                            .waitsFor(COMPLETED)),
            new Journey(
                    "third-party-payer",
                    agent -> agent.opens()
                            .waitsFor(CS_QUEUED)
                            .claims()
                            .writesTo(BUYER, "Người chuyển trên biên lai không phải anh.")
                            .calls(BUYER, REACHED, "His sister paid for him.")
                            .asks(SELLER, BANK_STATEMENT)
                            .ticksEverything()
                            .finds(SELLER, "The payer is not the buyer.", PROVED, "E1", "E2")
                            .rules(REFUND_THEN_CANCEL, "R14")
                            .waitsFor(COMPLETED)));

    private Journeys() {}
}
