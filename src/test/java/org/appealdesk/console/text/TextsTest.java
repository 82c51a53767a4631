package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableStringValue;
import org.appealdesk.engine.profile.ReasonCode;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void a_text_follows_the_language_while_running() {
        ObservableStringValue name = texts.observe("shell.place.QUEUE");

        assertThat(name.get()).isEqualTo("Queue");
        texts.languageProperty().set(Language.VIETNAMESE);
        assertThat(name.get()).isEqualTo("Hàng đợi");
    }

    @Test
    void a_text_follows_its_arguments() {
        SimpleIntegerProperty unread = new SimpleIntegerProperty(0);
        ObservableStringValue text = texts.observe("shell.news.unread", unread);

        assertThat(text.get()).isEqualTo("No new notifications");
        unread.set(1);
        assertThat(text.get()).isEqualTo("1 new notification");
        unread.set(1200);
        assertThat(text.get()).isEqualTo("1,200 new notifications");
    }

    @Test
    void a_text_can_be_had_in_a_partys_language() {
        assertThat(texts.in(Language.VIETNAMESE, "shell.place.QUEUE")).isEqualTo("Hàng đợi");
        assertThat(texts.nameIn(Language.VIETNAMESE, ReasonCode.AMOUNT_INCORRECT))
                .isEqualTo("Tôi đã nhận thanh toán từ người mua nhưng số tiền không chính xác");
    }

    @Test
    void constants_go_by_their_type_and_name() {
        assertThat(texts.name(ReasonCode.OVERPAID)).isEqualTo("I paid more than the order amount");
    }

    @Test
    void an_unknown_key_is_a_mistake_and_told_so() {
        assertThatThrownBy(() -> texts.get("queue.noSuchThing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("queue.noSuchThing");
    }

    @Test
    void the_desktops_language_is_taken_when_it_is_ours() {
        assertThat(Language.of(Locale.forLanguageTag("vi-VN"))).isEqualTo(Language.VIETNAMESE);
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    }
}
