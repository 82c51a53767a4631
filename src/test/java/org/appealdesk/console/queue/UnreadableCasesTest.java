package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that this program cannot read are in the queue all the same, and open to what is wrong with them. */
class UnreadableCasesTest {

    private static final String WHY =
            "Event 1 is a “order-sung” of version 1, which this program does not know: update needed";

    private final PaperDesk paper = new PaperDesk();
    private final CaseId sound = paper.appeal("388104", "52000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final CaseId lost = paper.appeal("388105", "900000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final List<CaseId> opened = new ArrayList<>();

    private Screen queue(CaseDesk desk, Language language) {
        Desktop desktop = Desktop.of(language, paper.clock(), QueueActions.ALL);
        return desktop.show(1280, 800, tools -> {
            Texts texts = new Texts(language, ZoneId.of("Asia/Ho_Chi_Minh"));
            SettingsModel settings =
                    new SettingsModel(AgentSettings.usual(language), texts, new KeyMap(QueueActions.ALL));
            QueueViewModel model =
                    new QueueViewModel(desk, LiveWork.none(), new Seats(PaperDesk.ME), tools, settings, opened::add);
            model.follow(new Subscriptions());
            return new QueueView(model, tools);
        });
    }

    @Test
    void a_case_that_cannot_be_read_stands_above_the_others_with_the_reason() {
        try (Screen screen = queue(paper.reopenedWithout(lost, WHY), Language.ENGLISH)) {
            assertThat(screen.texts()).anyMatch(text -> text.contains("cannot be read") && text.endsWith(WHY));
            assertThat(screen.shows("minh_otc88")).isTrue();

            screen.click("Details");

            assertThat(opened).containsExactly(lost);
        }
    }

    @Test
    void nothing_stands_there_while_all_can_be_read() {
        try (Screen screen = queue(paper.desk(), Language.ENGLISH)) {
            assertThat(screen.shows("#queue-unreadable")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, cannot be read, update the program", "VIETNAMESE, Không đọc được hồ sơ, cập nhật chương trình"
    })
    void its_screen_says_what_is_wrong_and_what_to_do(Language language, String what, String toDo) {
        CaseDesk desk = paper.reopenedWithout(lost, WHY);
        Desktop desktop = Desktop.of(language, paper.clock(), CaseScreen.actions());

        try (Screen screen = desktop.show(
                1280,
                800,
                tools -> new CaseScreen(desk, new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                        .open(lost, tools))) {
            assertThat(screen.shows("#case-unreadable")).isTrue();
            assertThat(screen.texts()).anyMatch(text -> text.contains(what));
            assertThat(screen.texts()).anyMatch(text -> text.contains(toDo));
            assertThat(screen.texts()).contains(WHY);
        }
        assertThat(desk.find(sound)).isPresent();
    }
}
