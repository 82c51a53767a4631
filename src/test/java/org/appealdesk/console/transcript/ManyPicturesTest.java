package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** Very many messages with a picture each: only what is in sight is asked for, and let go when it scrolls away. */
class ManyPicturesTest {
    private static final int MANY = 10_000;
    /** As many as fit on two screens of this size, and some. */
    private static final int IN_SIGHT = 20;

    @Test
    void onlyThePicturesInSightAreAskedForWhereverTheAgentScrolls() {
        Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
        PaperExhibits exhibits = new PaperExhibits();
        Transcript transcript = Fx.get(() -> new Transcript(new EngineWords(texts)));
        TranscriptView view = Fx.get(() -> new TranscriptView("lines", transcript, texts, exhibits, _ -> {}));
        try (Screen screen = Screen.open(700, 500, view::root)) {
            Fx.run(view::attach);
            Fx.run(() -> transcript.show(entries()));
            Fx.run(() -> view.list().requestFocus());

            screen.press("End");
            screen.await("the newest pictures are asked for", () -> exhibits.followed() > 0);
            assertThat(Fx.get(exhibits::followed)).isLessThanOrEqualTo(IN_SIGHT);

            screen.press("Home");
            screen.press("Page Down");
            screen.press("Page Down");
            screen.press("End");
            screen.await("those that scrolled away are let go", () -> exhibits.followed() <= IN_SIGHT);
            assertThat(Fx.get(exhibits::asked)).isLessThan(6 * IN_SIGHT);

            Fx.run(view::detach);
            screen.await("all are let go", () -> exhibits.followed() == 0);
        }
    }

    private static List<TimelineEntry> entries() {
        List<RecordedEvent> events = new ArrayList<>();
        RecordedEvent last = LongCase.history(1).getLast();
        for (int number = 0; number < MANY; number++) {
            FileFacts file = new FileFacts("anh-" + number + ".png", 1, String.format("%064x", number), true);
            events.add(new RecordedEvent(
                    last.caseId(),
                    last.version() + 1 + number,
                    PaperDesk.START,
                    new RecordedEvent.Cause("many-" + number, new Actor.Party(Side.BUYER)),
                    RuleId.T9,
                    new DossierEvent.MessageSent(new Message("p" + number, Channel.TRADE, "", List.of(file)))));
        }
        return Timeline.of(events, _ -> Optional.empty());
    }
}
