package org.appealdesk.console.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.words.ActionWords;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.RefusalWords;

/** Makes news of each own action that is refused; it stays until it is read. To be used on the FX thread only. */
public final class RefusalNews {
    private final CaseDesk desk;
    private final LiveWork work;
    private final ScreenTools tools;
    private final EngineWords words;
    private Set<String> known;

    public RefusalNews(CaseDesk desk, LiveWork work, ScreenTools tools) {
        this.desk = desk;
        this.work = work;
        this.tools = tools;
        this.words = new EngineWords(tools.texts());
        this.known = ids(work.refused());
    }

    /** Begins to watch; what was refused before is no news. */
    public void follow(Subscriptions whileFollowed) {
        whileFollowed.onChange(work.ownProperty(), this::look);
    }

    private void look() {
        List<OwnCommand> refused = work.refused();
        Set<String> before = new HashSet<>(known);
        known = ids(refused);
        refused.stream().filter(own -> !before.contains(own.id())).forEach(this::tell);
    }

    private void tell(OwnCommand own) {
        if (own.state() instanceof OwnCommand.Refused(var refusal)) {
            String text = tools.texts()
                    .get(
                            "outbox.news",
                            OutboxViewModel.number(desk, own.caseId(), tools),
                            new ActionWords(words).line(own.command().action()),
                            new RefusalWords(words).sentence(refusal));
            tools.notifier().keep(new Notifier.News(Notifier.Level.WARN, text, own.caseId()));
        }
    }

    private static Set<String> ids(List<OwnCommand> commands) {
        return commands.stream().map(OwnCommand::id).collect(Collectors.toSet());
    }
}
