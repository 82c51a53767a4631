package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences.Looker;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.AbsenceWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Whose a case is, that he is away and whether the agent looks after it for him, whether the agent has something written in it and not sent and, in live work, whether own actions on
 * it were refused, and by their initials who else looks at it.
 */
final class OwnerCell extends HBox {
    private static final int MOST = 1;

    private final QueueWords words;
    private final Texts texts;
    private final Label owner = new Label();
    private final ObjectProperty<List<OwnCommand>> own = new SimpleObjectProperty<>(this, "own", List.of());
    private final ObjectProperty<Map<CaseId, List<Looker>>> lookers =
            new SimpleObjectProperty<>(this, "lookers", Map.of());
    private final ObjectProperty<Set<CaseId>> unsent = new SimpleObjectProperty<>(this, "unsent", Set.of());
    private final ObjectProperty<List<Absence>> lasting = new SimpleObjectProperty<>(this, "lasting", List.of());
    private final Absences absences;
    private final AbsenceWords absenceWords;
    private @Nullable QueueRow shown;

    OwnerCell(QueueWords words, LiveWork work, Texts texts) {
        super(8);
        this.words = words;
        this.texts = texts;
        getStyleClass().add("owner-cell");
        owner.setMinWidth(USE_PREF_SIZE);
        absences = work.absences();
        absenceWords = new AbsenceWords(texts);
        lasting.bind(absences.lastingProperty());
        lasting.subscribe(_ -> refresh());
        unsent.bind(work.drafts().unsentProperty());
        unsent.subscribe(_ -> refresh());
        own.bind(work.ownProperty());
        own.subscribe(_ -> refresh());
        lookers.bind(work.lookersProperty());
        lookers.subscribe(_ -> refresh());
    }

    void show(QueueRow row) {
        shown = row;
        refresh();
    }

    private void refresh() {
        QueueRow row = shown;
        if (row == null) {
            return;
        }
        CaseId id = row.id();
        List<Node> marks = new ArrayList<>(List.of(owner));
        boolean isForOther =
                row.owner().filter(absences.standsInFor()::contains).isPresent();
        owner.setText(isForOther ? texts.get("queue.owner.for", words.owner(row)) : words.owner(row));
        Optional<String> away = row.owner().flatMap(absences::of).map(absenceWords::away);
        owner.setTooltip(away.map(Tooltip::new).orElse(null));
        // “for LT” says it already, and leaves no room for a sign.
        away.filter(_ -> !isForOther).ifPresent(said -> marks.add(mark(Feather.USER_X, "", said, "away-mark")));
        if (unsent.get().contains(id)) {
            marks.add(mark(Feather.EDIT_2, "", texts.get("queue.draft"), "draft-mark"));
        }
        long refused = own.get().stream()
                .filter(command -> command.caseId().equals(id) && command.state() instanceof OwnCommand.Refused)
                .count();
        if (refused > 0) {
            marks.add(mark(
                    Feather.ALERT_TRIANGLE,
                    texts.formats().count(refused),
                    texts.get("queue.refused", refused),
                    "refused-mark"));
        }
        List<Looker> here = lookers.get().getOrDefault(id, List.of());
        if (!here.isEmpty()) {
            String names = here.stream().map(Looker::name).collect(Collectors.joining(", "));
            marks.add(mark(Feather.EYE, initials(here), texts.get("queue.lookers", names), "looker-mark"));
        }
        getChildren().setAll(marks);
    }

    private static Label mark(Ikon icon, String text, String more, String styleClass) {
        Label mark = new Label(text, new FontIcon(icon));
        mark.getStyleClass().add(styleClass);
        mark.setTooltip(new Tooltip(more));
        mark.setAccessibleText(more);
        return mark;
    }

    /** {@code MT}, or {@code MT +2} when there are more than fit. */
    private static String initials(List<Looker> here) {
        Stream<String> some = here.stream().limit(MOST).map(OwnerCell::initials);
        Stream<String> more = here.size() > MOST ? Stream.of("+" + (here.size() - MOST)) : Stream.empty();
        return Stream.concat(some, more).collect(Collectors.joining(" "));
    }

    private static String initials(Looker looker) {
        return Stream.of(looker.name().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
