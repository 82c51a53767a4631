package org.appealdesk.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.engine.command.SupportAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalNewsTest {
    private final OutboxTable table = OutboxTable.open();
    private final Subscriptions following = new Subscriptions();

    @AfterEach
    void close() {
        Fx.run(following::cancel);
        table.close();
    }

    private void follow() {
        Fx.run(() -> new RefusalNews(
                        table.paper().desk(), table.work(), table.desktop().tools())
                .follow(following));
    }

    private void isRefused(String note) {
        table.happens(() -> table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote(note)));
        table.happens(() -> table.paper().refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, "")));
    }

    @Test
    void eachRefusalIsKeptAsNewsOnceWithItsReason() {
        follow();
        isRefused("One.");
        table.happens(() -> table.paper().feed());

        assertThat(table.desktop().notifier().kept()).singleElement().satisfies(news -> {
            assertThat(news.level()).isEqualTo(Notifier.Level.WARN);
            assertThat(news.aboutCase()).contains(table.id());
            assertThat(OutboxTable.plain(news.text()))
                    .isEqualTo("2 014 388 107: “Internal note” was refused. Your role or your queues do not reach that "
                            + "far, or not any more.");
        });

        isRefused("Two.");
        assertThat(table.desktop().notifier().kept()).hasSize(2);
    }

    @Test
    void whatWasRefusedBeforeIsNoNews() {
        isRefused("One.");
        follow();
        table.happens(() -> table.paper().feed());

        assertThat(table.desktop().notifier().kept()).isEmpty();
    }

    @Test
    void whatIsCarriedOutIsNoNews() {
        follow();
        table.happens(() -> table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("One.")));
        table.happens(() -> table.paper().sync());

        assertThat(table.desktop().notifier().kept()).isEmpty();
    }
}
