package org.appealdesk.sync.survival;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.trade.Side;

/** What an agent may take it into his head to do; much of it is refused. No two notes or messages are the same. */
final class AgentWork {

    private static final int LARGEST_FILE = 200_000;

    private final CaseDesk desk;
    private final Random random;

    AgentWork(CaseDesk desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    Action next(CaseView view) {
        List<Supplier<Action>> ideas = List.of(
                Moves::claims,
                Moves::claims,
                Moves::givesBack,
                Moves::takesOver,
                this::note,
                this::note,
                this::note,
                () -> Moves.tags("t" + random.nextInt(3), random.nextBoolean()),
                () -> Moves.calls(side()),
                () -> message(List.of()),
                () -> message(List.of(picture())),
                () -> Moves.asks(
                        "Q-" + desk.newId(), side(), desk.clock().instant().plus(Duration.ofHours(2))),
                () -> Moves.ticks(check(view)),
                () -> Moves.ticks(check(view)),
                () -> Moves.rules(random.nextBoolean() ? Outcome.FORCE_RELEASE : Outcome.FORCE_CANCEL));
        return ideas.get(random.nextInt(ideas.size())).get();
    }

    private Action note() {
        return new SupportAction.AddNote("Note " + desk.newId());
    }

    private Action message(List<FileFacts> files) {
        return new SupportAction.WriteToParty(
                new Message(desk.newId(), Channel.support(side()), "Please look at this", files));
    }

    /** Large enough to be cut on its way. */
    private FileFacts picture() {
        byte[] bytes = new byte[1 + random.nextInt(LARGEST_FILE)];
        random.nextBytes(bytes);
        return desk.blobs().put("picture.jpg", new ByteArrayInputStream(bytes));
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUYER : Side.SELLER;
    }

    private Check check(CaseView view) {
        Check[] checks = Check.values();
        return checks[(int) (view.file().version() % checks.length)];
    }
}
