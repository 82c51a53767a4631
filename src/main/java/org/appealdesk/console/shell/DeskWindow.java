package org.appealdesk.console.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Room;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.DeskDialogs;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.widget.WindowFrame;
import org.appealdesk.engine.trade.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One window with all that its views are built with: its own actions, sheets and toasts. */
final class DeskWindow {

    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private final WindowFrame frame;
    private final ScreenTools tools;
    private final Texts texts;

    /**
     * @param tasks makes the runner of background work, given where unexpected failures go
     * @param outside what other processes do for it
     * @param neighbours what it shares with other windows
     */
    DeskWindow(
            SettingsModel settings,
            Ticker ticker,
            Function<Consumer<? super Throwable>, Tasks> tasks,
            Outside outside,
            Neighbours neighbours) {
        this.texts = settings.texts();
        this.frame = new WindowFrame(texts);
        Actions actions =
                new Actions(settings.keys(), (action, whyNot) -> frame.toasts().show(Tone.WARN, whyNot));
        this.tools = new ScreenTools(
                texts,
                ticker,
                tasks.apply(this::unexpected),
                new DeskDialogs(frame.sheets(), texts, outside.opener(), outside.player()),
                new Room(frame.sheets(), neighbours.windows(), neighbours.opener()),
                new Toasts(neighbours.news(), neighbours.opener()),
                actions,
                outside.files());
    }

    WindowFrame frame() {
        return frame;
    }

    ScreenTools tools() {
        return tools;
    }

    /**
     * Puts the window's content into a stage, as large as wished where the screen has room for it.
     *
     * @param wished the size of the content
     * @param least the smallest size of the window
     */
    void fill(Stage stage, Dimension2D wished, Dimension2D least) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double width = Math.max(least.getWidth(), Math.min(wished.getWidth(), room.getWidth()));
        double height = Math.max(least.getHeight(), Math.min(wished.getHeight(), room.getHeight()));
        Scene scene = new Scene(frame, width, height);
        tools.actions().installOn(scene, frame.sheets()::isOpen);
        stage.setScene(scene);
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
    }

    private void unexpected(Throwable failure) {
        LOG.error("A job failed and nobody took its failure", failure);
        frame.toasts().show(Tone.BAD, texts.get("shell.unexpected", String.valueOf(failure.getMessage())));
    }

    /** News as toasts of this window. */
    private final class Toasts implements Notifier {

        private final NewsModel news;
        private final Consumer<CaseId> opener;

        Toasts(NewsModel news, Consumer<CaseId> opener) {
            this.news = news;
            this.opener = opener;
        }

        @Override
        public void tell(News one) {
            show(one, () -> {});
        }

        @Override
        public void keep(News one) {
            NewsModel.Item item = news.add(one, tools.ticker().now());
            show(one, () -> news.markRead(item));
        }

        private void show(News one, Runnable whenOpened) {
            one.aboutCase()
                    .ifPresentOrElse(
                            id -> frame.toasts().show(tone(one), one.text(), texts.get("shell.news.open"), () -> {
                                whenOpened.run();
                                opener.accept(id);
                            }),
                            () -> frame.toasts().show(tone(one), one.text()));
        }

        private static Tone tone(News one) {
            return switch (one.level()) {
                case GOOD -> Tone.GOOD;
                case INFO -> Tone.INFO;
                case WARN -> Tone.WARN;
                case BAD -> Tone.BAD;
            };
        }
    }
}
