package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class ChatViewModelTest {
    private final CaseTable table = CaseTable.claimed()
            .say(Side.BUYER, "Em chuyển đủ rồi.")
            .write(Side.BUYER, "Chào anh, tôi là nhân viên hỗ trợ.")
            .say(Side.SELLER, "Thiếu 500 nghìn.");
    private final ChatViewModel chat = new ChatViewModel(table.live(), new PaperExhibits());

    private List<Message> messages() {
        return chat.transcript().entries().stream()
                .flatMap(entry -> messageOf(entry).stream())
                .toList();
    }

    private static Optional<Message> messageOf(TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.PartyMessage(var _, var message, var _) -> Optional.of(message);
            case Content.SupportMessage(var _, var message, var _) -> Optional.of(message);
            default -> Optional.empty();
        };
    }

    private static Delivery deliveryOf(TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.PartyMessage(var _, var _, var delivery) -> delivery;
            case Content.SupportMessage(var _, var _, var delivery) -> delivery;
            default -> throw new AssertionError("no message: " + entry);
        };
    }

    private TimelineEntry lastMessage() {
        return chat.transcript().entries().stream()
                .filter(entry -> messageOf(entry).isPresent())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private void report(MessageReport report) {
        table.act(new Actor.Platform(), new PlatformAction.ReportMessage(report));
    }

    @Test
    void hasOnlyWhatThePartiesWroteToEachOther() {
        assertThat(messages()).extracting(Message::text).containsExactly("Em chuyển đủ rồi.", "Thiếu 500 nghìn.");
        assertThat(chat.countProperty().getValue()).isEqualTo(2);
    }

    @Test
    void tellsBetweenThemWhatBecameOfTheOrder() {
        assertThat(chat.transcript().entries())
                .filteredOn(entry -> entry.content() instanceof Content.Change)
                .isNotEmpty();
    }

    @Test
    void aPrivateChannelHasOnlyWhatThatPartyAndSupportWroteToEachOther() {
        table.say(Side.SELLER, "Tôi đã xem.");
        chat.channelProperty().set(Channel.BUYER_SUPPORT);
        assertThat(messages()).extracting(Message::text).containsExactly("Chào anh, tôi là nhân viên hỗ trợ.");

        chat.channelProperty().set(Channel.SELLER_SUPPORT);
        assertThat(messages()).isEmpty();
        assertThat(chat.countProperty().getValue())
                .as("of the parties' chat, whatever is shown")
                .isEqualTo(3);
    }

    @Test
    void growsAsTheyWrite() {
        int before = chat.transcript().entries().size();
        table.say(Side.BUYER, "Em gửi nốt nhé.");

        assertThat(chat.transcript().entries()).hasSize(before + 1);
        assertThat(lastMessage().startsDay()).isFalse();
    }

    @Test
    void beginsADayWhereTheAgentsDateChanges() {
        table.pass(Duration.ofHours(10)).say(Side.SELLER, "Sáng rồi.");

        assertThat(chat.transcript().days()).hasSize(2);
        assertThat(lastMessage().startsDay()).isTrue();
        assertThat(chat.transcript().days().getLast().index())
                .isEqualTo(chat.transcript().entries().indexOf(lastMessage()));
    }

    @Test
    void aMessageSaysHowFarItHasGot() {
        chat.channelProperty().set(Channel.BUYER_SUPPORT);
        String id = messages().getLast().id();
        Instant at = Instant.parse("2026-11-23T07:10:00Z");
        assertThat(deliveryOf(lastMessage()).state()).isEqualTo(Delivery.State.SENT);

        report(new MessageReport.Undelivered(id, at, "no such device"));
        assertThat(deliveryOf(lastMessage()).state()).isEqualTo(Delivery.State.FAILED);

        report(new MessageReport.Received(id, at));
        assertThat(deliveryOf(lastMessage()).state()).isEqualTo(Delivery.State.RECEIVED);

        report(new MessageReport.Seen(id, at.plusSeconds(5)));
        assertThat(deliveryOf(lastMessage()).state()).isEqualTo(Delivery.State.SEEN);
        assertThat(deliveryOf(lastMessage()).fate().seen()).contains(at.plusSeconds(5));
    }

    @Test
    void aReceiptChangesOneLineAndLeavesTheOthersAsTheyAre() {
        List<TimelineEntry> before = List.copyOf(chat.transcript().entries());
        report(new MessageReport.Seen(messages().getFirst().id(), Instant.parse("2026-11-23T07:10:00Z")));

        List<TimelineEntry> after = chat.transcript().entries();
        assertThat(after).hasSameSizeAs(before);
        for (int at = 0; at < after.size(); at++) {
            boolean isSeen = after.get(at).content() instanceof Content.PartyMessage(var _, var _, var delivery)
                    && delivery.state() == Delivery.State.SEEN;
            if (!isSeen) {
                assertThat(after.get(at)).isSameAs(before.get(at));
            }
        }
    }
}
