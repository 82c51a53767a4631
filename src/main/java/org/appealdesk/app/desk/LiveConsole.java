package org.appealdesk.app.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.appealdesk.app.cli.Version;
import org.appealdesk.app.live.LiveSession;
import org.appealdesk.casework.day.DayBook;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.shell.ConsoleWindow;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.shell.ShellFacts;
import org.appealdesk.console.shell.ShellParts;
import org.appealdesk.console.shell.ShellWork;
import org.appealdesk.console.signin.SignOut;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.console.workday.MyDay;

/** The console over a session at a backend. It closes the session with its window. To be used on the FX thread only. */
final class LiveConsole {
    private final Stage stage;
    private final Console.Place place;
    private final ConsoleSettings settings;
    private final Consumer<URI> opener;
    /** Lets go of what is open, in this order. */
    private final List<Runnable> atEnd = new ArrayList<>();

    /** Where one goes from here. */
    record Ways(Runnable training, Consumer<LiveSession> wiper, Runnable signedOut) {}

    LiveConsole(Stage stage, Console.Place place, ConsoleSettings settings, Consumer<URI> opener) {
        this.stage = stage;
        this.place = place;
        this.settings = settings;
        this.opener = opener;
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> end());
    }

    /** @param ways the wiper is called in the background */
    void show(LiveSession session, Ways ways) {
        Seats seats = new Seats(session.actor());
        Ticker ticker = new Ticker(session.connection().clock());
        DraftKeeping drafts = new DraftKeeping(session.papers(), session.papersKeptAside());
        LiveWork work = LiveWork.over(
                        new LiveWork.Ports(
                                session.connection().cases(),
                                session.connection().link(),
                                session.connection().presences()),
                        drafts.book())
                .withDay(new MyDay(new DayBook(session.papers())))
                .withAbsences(new Absences(session.connection().absences(), seats));
        FileTools files = new FileTools(session.connection().desk(), session.traces(), place.assets());
        LiveScreens screens = new LiveScreens(
                new CaseScreen(session.connection().desk(), seats, work, Console.replies(place, session.papers())));
        ConsoleWindow window = new ConsoleWindow(
                stage,
                new ShellParts(
                        new ShellWork(session.connection().desk(), work),
                        seats,
                        settings.model(),
                        ticker,
                        Tasks::live,
                        screens,
                        new ShellFacts(
                                Version.ofProgram(),
                                "",
                                ShellFacts.Authority.LIVE,
                                place.home().toString()),
                        files.outside(opener, settings.model())));
        window.show();
        files.prepare();
        drafts.tell(window.tools().notifier(), new EngineWords(settings.model().texts()));
        Runnable wiper = () -> {
            drafts.book().stop();
            ways.wiper().accept(session);
        };
        SignOut out = new SignOut(work, window.tools(), wiper, () -> {
            letGo();
            ways.signedOut().run();
        });
        window.tools().actions().add(ShellActions.SIGN_OUT, out::ask);
        window.tools().actions().add(ShellActions.LEAVE, () -> {
            end();
            ways.training().run();
        });
        Runnable rights = new RightsNews(
                        session,
                        seats.me(),
                        settings.model().texts(),
                        window.tools().notifier())
                .follow();
        ticker.start();
        atEnd.addAll(List.of(
                rights, screens::close, window::close, ticker::stop, files::close, drafts::close, session::close));
    }

    private void end() {
        List<Runnable> open = List.copyOf(atEnd);
        atEnd.clear();
        open.forEach(Runnable::run);
    }

    /** The session is closed and wiped already. */
    private void letGo() {
        atEnd.removeLast();
        end();
    }
}
