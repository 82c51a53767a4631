package org.appealdesk.console.driver;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/** The screen of a case in a window, before somebody of customer support. */
public final class OpenCase implements AutoCloseable {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final CaseDesk desk;
    private final CaseId id;
    private final Desktop desktop;
    private final Screen screen;

    private OpenCase(CaseDesk desk, CaseId id, Desktop desktop, Screen screen) {
        this.desk = desk;
        this.id = id;
        this.desktop = desktop;
        this.screen = screen;
    }

    /** Opens it in the smallest window the console is made for. */
    public static OpenCase of(PaperDesk paper, CaseId id, Actor.Staff user, Language language) {
        return of(paper.desk(), paper.clock(), id, user, language);
    }

    /** Opens the case of a scenario that is being played. */
    public static OpenCase of(PaperTraining training, CaseId id, Actor.Staff user, Language language) {
        return of(training.session().desk(), training.clock(), id, user, language);
    }

    private static OpenCase of(CaseDesk desk, InstantSource clock, CaseId id, Actor.Staff user, Language language) {
        Desktop desktop = Desktop.of(language, clock, CaseScreen.actions());
        Screen screen = desktop.show(
                WIDTH,
                HEIGHT,
                tools -> new CaseScreen(desk, new Seats(user), LiveWork.none(), Replies.book()).open(id, tools));
        return new OpenCase(desk, id, desktop, screen);
    }

    /** The case. */
    public CaseId id() {
        return id;
    }

    /** What the view was built with. */
    public Desktop desktop() {
        return desktop;
    }

    /** The window. */
    public Screen screen() {
        return screen;
    }

    /** The case as it stands. */
    public CaseFile file() {
        return desk.find(id).orElseThrow().file();
    }

    /** What happened of a kind, oldest first. */
    public <E extends AppealEvent> List<E> events(Class<E> kind) {
        return desk.find(id).orElseThrow().events().stream()
                .map(RecordedEvent::event)
                .flatMap(event -> kind.isInstance(event) ? Stream.of(kind.cast(event)) : Stream.empty())
                .toList();
    }

    /** Somebody else acts meanwhile, and the screen hears of it. */
    public void meanwhile(Runnable deed) {
        Fx.run(deed);
    }

    /** What a label, button or field says. */
    public String says(String name) {
        Node node = screen.find(name);
        return Fx.get(() -> switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            default -> throw new AssertionError(name + " says nothing");
        });
    }

    /** Puts the keyboard into a field, at its end, and types. */
    public void write(String field, String words) {
        TextInputControl input = screen.find(field, TextInputControl.class);
        Fx.run(() -> {
            input.requestFocus();
            input.end();
        });
        screen.type(words);
    }

    @Override
    public void close() {
        screen.close();
    }
}
