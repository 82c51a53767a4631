package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class ChatViewModelTest {
    private final CaseTable table = CaseTable.claimed()
            .say(Side.BUYER, "Em chuyển đủ rồi.")
            .write(Side.BUYER, "Chào anh, tôi là nhân viên hỗ trợ.")
            .say(Side.SELLER, "Thiếu 500 nghìn.");
    private final ChatViewModel chat = new ChatViewModel(table.live());

    @Test
    void has_only_what_the_parties_wrote_to_each_other() {
        assertThat(chat.lines())
                .extracting(line -> line.message().text())
                .containsExactly("Em chuyển đủ rồi.", "Thiếu 500 nghìn.");
        assertThat(chat.lines()).extracting(ChatLine::by).containsExactly(Side.BUYER, Side.SELLER);
        assertThat(chat.countProperty().getValue()).isEqualTo(2);
    }

    @Test
    void grows_as_they_write() {
        table.say(Side.BUYER, "Em gửi nốt nhé.");

        assertThat(chat.lines()).hasSize(3);
        assertThat(chat.lines().getLast().isFirstOfDay()).isFalse();
    }

    @Test
    void begins_a_day_where_the_agents_date_changes() {
        table.pass(Duration.ofHours(10)).say(Side.SELLER, "Sáng rồi.");

        assertThat(chat.lines()).extracting(ChatLine::isFirstOfDay).containsExactly(true, false, true);
    }

    @Test
    void finds_words_whatever_their_case_and_diacritics() {
        chat.findProperty().set("CHUYEN DU");
        assertThat(chat.lines()).extracting(ChatLine::by).containsExactly(Side.BUYER);

        chat.findProperty().set("rong");
        assertThat(chat.lines()).isEmpty();
        assertThat(chat.countProperty().getValue()).isEqualTo(2);

        chat.findProperty().set("");
        assertThat(chat.lines()).hasSize(2);
    }
}
