package org.appealdesk.console.transcript;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.RefusalWords;
import org.appealdesk.engine.MessageTrail.Failure;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how far a message has got: by words and an icon, a failure in red besides. To be used on the FX thread only. */
final class DeliveryWords {
    private final Texts texts;
    private final RefusalWords refusals;

    DeliveryWords(Texts texts) {
        this.texts = texts;
        this.refusals = new RefusalWords(new EngineWords(texts));
    }

    /** How far it has got, with when or why; empty for what has arrived at support. */
    String words(Delivery delivery) {
        return switch (delivery.state()) {
            case ARRIVED -> "";
            case QUEUED, UNCONFIRMED, SENT -> texts.get("transcript.delivery." + delivery.state());
            case RECEIVED ->
                texts.get(
                        "transcript.delivery.RECEIVED",
                        texts.formats().time(delivery.fate().received().orElseThrow()));
            case SEEN ->
                texts.get(
                        "transcript.delivery.SEEN",
                        texts.formats().time(delivery.fate().seen().orElseThrow()));
            case FAILED -> texts.get("transcript.delivery.FAILED", why(delivery));
        };
    }

    private String why(Delivery delivery) {
        return delivery.refusal()
                .map(refusals::sentence)
                .orElseGet(() -> delivery.fate()
                        .failure()
                        .map(failure -> switch (failure) {
                            case Failure.ReaderBanned _ -> texts.get("transcript.delivery.banned");
                            case Failure.Undelivered(var at, var why) ->
                                texts.get(
                                        "transcript.delivery.undelivered",
                                        why,
                                        texts.formats().time(at));
                        })
                        .orElse(""));
    }

    /** The mark below a message that a party is to read; empty for what has arrived at support. */
    Optional<Label> mark(Delivery delivery) {
        return icon(delivery.state()).map(icon -> {
            boolean isFailed = delivery.state() == Delivery.State.FAILED;
            Label mark = Labels.text(words(delivery), "small", "delivery", isFailed ? "failed" : "muted");
            mark.setGraphic(new FontIcon(icon));
            delivery.fate()
                    .seen()
                    .or(delivery.fate()::received)
                    .ifPresent(at -> mark.setTooltip(new Tooltip(texts.formats().dayAndTime(at))));
            return mark;
        });
    }

    private static Optional<Ikon> icon(Delivery.State state) {
        return switch (state) {
            case ARRIVED -> Optional.empty();
            case QUEUED, UNCONFIRMED -> Optional.of(Feather.CLOCK);
            case SENT -> Optional.of(Feather.CHECK);
            case RECEIVED -> Optional.of(Feather.CHECK_CIRCLE);
            case SEEN -> Optional.of(Feather.EYE);
            case FAILED -> Optional.of(Feather.ALERT_TRIANGLE);
        };
    }
}
