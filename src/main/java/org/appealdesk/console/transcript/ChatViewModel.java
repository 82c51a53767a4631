package org.appealdesk.console.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;

/**
 * One channel at a time: the chat of buyer and seller as they wrote it, or what one party and support wrote to each other,
 * with what the parties were told there. To be used on the FX thread only.
 */
public final class ChatViewModel {
    private final LiveCase live;
    private final Exhibits exhibits;
    private final Transcript transcript;
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(this, "channel", Channel.TRADE);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private Consumer<Ground> groundTaker = ground -> {};

    /** @param exhibits what came with the lines */
    public ChatViewModel(LiveCase live, Exhibits exhibits) {
        this.live = live;
        this.exhibits = exhibits;
        this.transcript = new Transcript(live.words());
        channel.subscribe(() -> refresh());
        live.viewProperty().subscribe(ignored -> refresh());
        live.ownProperty().subscribe(() -> refresh());
    }

    /** The channel that is shown. */
    public ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    /** The lines of the channel, and looking for words in them. */
    public Transcript transcript() {
        return transcript;
    }

    Exhibits exhibits() {
        return exhibits;
    }

    /** Who puts a message under a finding. */
    public void onGround(Consumer<Ground> taker) {
        groundTaker = taker;
    }

    /** Offers a message as what a finding rests on; does nothing where it is none, or before it is confirmed. */
    public void useAsGround(TimelineEntry entry) {
        if (entry.pending().isEmpty() && !entry.events().isEmpty()) {
            switch (entry.content()) {
                case Content.PartyMessage(var _, var message, var _) ->
                    groundTaker.accept(new Ground.Line(message.id()));
                case Content.SupportMessage(var _, var message, var _) ->
                    groundTaker.accept(new Ground.Line(message.id()));
                case Content _ -> {}
            }
        }
    }

    /** How many messages buyer and seller wrote to each other, whatever is shown. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /**
     * Saves what was said where the agent chooses; what is shown, or all channels.
     *
     * @param said who said what when, in one line
     * @param asPage whether it is a page for a browser, else plain text
     */
    void save(Function<TimelineEntry, String> said, boolean isAll, boolean asPage) {
        EngineWords words = live.words();
        String number = live.appeal().facts().number().value();
        List<TranscriptReport.Part> parts = Arrays.stream(Channel.values())
                .filter(each -> isAll || each == channel.get())
                .map(each -> new TranscriptReport.Part(words.text("transcript.channel." + each), lines(each)))
                .toList();
        TranscriptReport report = new TranscriptReport(live.tools().texts(), said);
        String title = words.text("transcript.export.title", number);
        String content = asPage ? report.page(title, parts) : report.plain(title, parts);
        String ending = asPage ? "html" : "txt";
        Dialogs.FileQuestion question = new Dialogs.FileQuestion(
                words.text("transcript.export"), words.text("transcript.export." + ending), List.of("*." + ending));
        live.tools()
                .dialogs()
                .chooseTarget(question, "appeal-" + number + "." + ending)
                .ifPresent(target -> write(target, content));
    }

    private void write(Path target, String content) {
        live.tools()
                .tasks()
                .job(() -> Files.writeString(target, content))
                .succeeded(written -> tell(Notifier.Level.GOOD, "transcript.export.saved", written.getFileName()))
                .failed(
                        IOException.class,
                        failure -> tell(
                                Notifier.Level.BAD, "transcript.export.failed", String.valueOf(failure.getMessage())))
                .start();
    }

    private void tell(Notifier.Level level, String key, Object about) {
        live.tools().notifier().tell(new Notifier.News(level, live.words().text(key, about), live.id()));
    }

    /** Puts text on the clipboard. */
    void copy(String text) {
        live.tools().dialogs().copy(text);
    }

    /** All that belongs to a channel, whatever is shown. */
    List<TimelineEntry> lines(Channel wanted) {
        Stream<TimelineEntry> told =
                Timeline.of(live.view().events(), live::pending).stream().filter(entry -> isOf(wanted, entry));
        return Stream.concat(told, refused(wanted)).toList();
    }

    private void refresh() {
        transcript.show(lines(channel.get()));
        count.set(Math.toIntExact(live.view().events().stream()
                .filter(event -> event.event() instanceof DossierEvent.MessageSent(var message)
                        && message.channel() == Channel.TRADE)
                .count()));
    }

    private static boolean isOf(Channel wanted, TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.PartyMessage(var _, var message, var _) -> message.channel() == wanted;
            case Content.SupportMessage(var _, var message, var _) -> message.channel() == wanted;
            case Content.Asked asked ->
                wanted == Channel.support(asked.request().side());
            case Content.Supplied supplied -> wanted == Channel.support(supplied.by());
            case Content.Change _ -> entry.events().stream().anyMatch(event -> isToldIn(wanted, event));
            case Content.Statement _,
                    Content.Evidence _,
                    Content.Call _,
                    Content.Note _,
                    Content.Handled _,
                    Content.Ruled _ -> false;
        };
    }

    /** What the platform writes into a chat: what became of the order, there; what a party is told, to that party. */
    private static boolean isToldIn(Channel wanted, RecordedEvent event) {
        return switch (event.event()) {
            case OrderEvent order -> wanted == Channel.TRADE && !(order instanceof OrderEvent.PartyBanned);
            case FilingEvent.AppealFiled _ -> wanted == Channel.TRADE;
            case DossierEvent.NoticeSent(var to, var _, var _) -> wanted == Channel.support(to);
            default -> false;
        };
    }

    /** Own messages that the authority did not take, until the agent has dropped them. */
    private Stream<TimelineEntry> refused(Channel wanted) {
        List<OwnCommand> own = live.ownProperty().get();
        return IntStream.range(0, own.size())
                .mapToObj(at -> refused(own.get(at), at, wanted))
                .flatMap(Optional::stream);
    }

    private static Optional<TimelineEntry> refused(OwnCommand own, int at, Channel wanted) {
        if (own.state() instanceof OwnCommand.Refused(var why)
                && own.command().action() instanceof SupportAction.WriteToParty(Message message)
                && message.channel() == wanted) {
            String by = own.command().actor() instanceof Actor.Staff staff
                    ? staff.id().value()
                    : "";
            Instant when = own.command().timing().receivedAt();
            return Optional.of(new TimelineEntry(
                    new TimelineEntry.Place(Long.MAX_VALUE, at),
                    when,
                    new Content.SupportMessage(by, message, Delivery.refused(why)),
                    List.of(),
                    Optional.empty(),
                    false));
        }
        return Optional.empty();
    }
}
