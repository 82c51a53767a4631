package org.appealdesk.console.queue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.appealdesk.console.fx.Dialogs.Prompt;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/** Handing over, taking over and tagging, one case or many alike. To be used on the FX thread only. */
final class BulkCommands {

    private final Batch batch;
    private final QueueModel model;
    private final Results results;
    private final ScreenTools tools;
    private final Texts texts;
    private final Seats seats;
    private final Absences absences;

    BulkCommands(Batch batch, Seats seats, Absences absences, QueueModel model, Results results, ScreenTools tools) {
        this.batch = batch;
        this.model = model;
        this.results = results;
        this.tools = tools;
        this.texts = tools.texts();
        this.seats = seats;
        this.absences = absences;
    }

    /** Asks to whom and why, and hands over. */
    void handOver(List<CaseId> ids) {
        ask("handOver.to", colleagues(), ids.size(), to -> {
            List<String> usual = List.of(texts.get("queue.skip.language"), texts.get("queue.skip.shift"));
            ask("handOver.why", usual, ids.size(), why -> {
                AgentId colleague = new AgentId(to);
                submit("handOver", ids, new SupportAction.HandOverCase(colleague, why), to);
            });
        });
    }

    /** Asks why, and takes over. */
    void takeOver(List<CaseId> ids) {
        Stream<String> asSubstitute = ids.stream()
                .flatMap(id -> model.find(id).flatMap(QueueRow::owner).stream())
                .filter(absences.standsInFor()::contains)
                .distinct()
                .map(owner -> texts.get("appeal.prompt.TAKE_OVER.substitute", owner));
        Stream<String> usual =
                Stream.of(texts.get("appeal.prompt.TAKE_OVER.1"), texts.get("appeal.prompt.TAKE_OVER.2"));
        ask(
                "takeOver",
                Stream.concat(asSubstitute, usual).toList(),
                ids.size(),
                why -> submit("takeOver", ids, new SupportAction.TakeOverCase(why), why));
    }

    /** Asks for a tag and puts it on. */
    void tag(List<CaseId> ids) {
        askTag("tag.on", tags(model.all().stream()), ids, true);
    }

    /** Asks for a tag and takes it off. */
    void untag(List<CaseId> ids) {
        askTag("tag.off", tags(ids.stream().flatMap(id -> model.find(id).stream())), ids, false);
    }

    private void askTag(String what, List<String> known, List<CaseId> ids, boolean on) {
        ask(what, known, ids.size(), typed -> {
            if (Tag.fits(typed)) {
                submit(on ? "tag" : "untag", ids, new SupportAction.TagCase(new Tag(typed), on), typed);
            } else {
                tools.notifier().tell(News.of(Level.WARN, texts.get("queue.tag.tooLong", Tag.MAX_LENGTH)));
            }
        });
    }

    private void ask(String what, List<String> suggestions, int cases, Consumer<String> then) {
        tools.dialogs()
                .ask(
                        new Prompt(
                                texts.get("queue.ask.title." + what, cases),
                                texts.get("queue.ask.label." + what),
                                suggestions,
                                true,
                                texts.get("queue.ask.confirm." + what)),
                        then);
    }

    private void submit(String deed, List<CaseId> ids, SupportAction action, Object fact) {
        Actor.Staff me = seats.me();
        tools.tasks()
                .job(() -> batch.submit(me, ids, action))
                .succeeded(all -> results.tell(deed, all, fact))
                .start();
    }

    /** Those who have cases and are not away. */
    private List<String> colleagues() {
        AgentId me = seats.me().id();
        Set<String> known = new TreeSet<>();
        for (QueueRow row : model.all()) {
            row.owner()
                    .filter(owner -> !owner.equals(me) && absences.of(owner).isEmpty())
                    .map(AgentId::value)
                    .ifPresent(known::add);
        }
        return List.copyOf(known);
    }

    private static List<String> tags(Stream<QueueRow> rows) {
        return rows.flatMap(row -> row.care().tags().stream())
                .map(Tag::value)
                .distinct()
                .sorted()
                .toList();
    }
}
