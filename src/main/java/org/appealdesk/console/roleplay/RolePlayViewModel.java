package org.appealdesk.console.roleplay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The panel in which a trainer plays the parties: which order, which side, whether a person or the script has the part,
 * and that party's order page. Parts stay taken while another page is shown, so one person can play both sides. To be
 * used on the FX thread only.
 */
public final class RolePlayViewModel {

    private record Part(CaseId caseId, Side side) {}

    private record Seated(PartySeat seat, OrderPageViewModel page) {}

    private final TrainingSession session;
    private ScreenTools tools;
    private final Texts texts;
    private final Texts pageTexts;
    private final Map<Part, Seated> seats = new HashMap<>();
    private final ObservableList<RolePlayCase> cases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CaseId> caseId = new SimpleObjectProperty<>(this, "caseId");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.BUYER);
    private final BooleanProperty isPageTranslated = new SimpleBooleanProperty(this, "pageTranslated");
    private final ReadOnlyObjectWrapper<@Nullable PartySeat> seat = new ReadOnlyObjectWrapper<>(this, "seat");
    private final ReadOnlyBooleanWrapper partTaken = new ReadOnlyBooleanWrapper(this, "partTaken");
    private final ReadOnlyObjectWrapper<@Nullable OrderPageViewModel> page = new ReadOnlyObjectWrapper<>(this, "page");

    /**
     * @param session plays the scenarios whose parties can be taken
     * @param tools of the window that the panel is in first
     */
    public RolePlayViewModel(TrainingSession session, ScreenTools tools) {
        this.session = session;
        this.tools = tools;
        this.texts = tools.texts();
        this.pageTexts = new Texts(texts.language(), texts.formats().zone());
        pageTexts.zoneProperty().bind(texts.zoneProperty());
        listCases();
        caseId.subscribe(ignored -> open());
        side.subscribe(this::open);
        isPageTranslated.subscribe(this::speak);
    }

    /** Begins to follow the cases, the time and the language, in this window: questions and news appear there. */
    void follow(ScreenTools window, Subscriptions whileFollowed) {
        tools = window;
        UpdateBridge<CaseId, CaseView> bridge =
                tools.tasks().bridge(changed -> changed.values().forEach(this::take));
        Runnable unwatch = session.desk().watch(view -> bridge.offer(view.id(), view));
        whileFollowed.add(unwatch::run);
        whileFollowed.onChange(
                tools.ticker().nowProperty(),
                () -> Optional.ofNullable(seat.get()).ifPresent(PartySeat::refresh));
        whileFollowed.onChange(texts.wordingProperty(), () -> {
            listCases();
            speak();
        });
        session.desk().all().forEach(this::take);
    }

    /** The orders that can be played, as the scenarios stand in the library. */
    public ObservableList<RolePlayCase> cases() {
        return FXCollections.unmodifiableObservableList(cases);
    }

    /** The order that is shown; null while there is none. */
    public ObjectProperty<@Nullable CaseId> caseIdProperty() {
        return caseId;
    }

    /** The side that is shown. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** To the other side of the same order. */
    public void otherSide() {
        side.set(side.get().other());
    }

    /** The order page; null while no order is shown. */
    public ReadOnlyObjectProperty<@Nullable OrderPageViewModel> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The words of the page, in the language of its party. */
    public Texts pageTexts() {
        return pageTexts;
    }

    /** Whether the page is shown in the trainer's language instead of the party's. */
    public BooleanProperty pageTranslatedProperty() {
        return isPageTranslated;
    }

    /** Whether a person has the part that is shown. */
    public ReadOnlyBooleanProperty partTakenProperty() {
        return partTaken.getReadOnlyProperty();
    }

    /** Takes the part that is shown, or gives it back to the script. */
    public void togglePart() {
        PartySeat shown = seat.get();
        if (shown != null && shown.part().isPresent()) {
            shown.giveBack();
        } else if (shown != null) {
            shown.takePart();
        }
    }

    private void take(CaseView newer) {
        if (cases.stream().noneMatch(known -> known.id().equals(newer.id()))) {
            listCases();
        }
        for (Side one : Side.values()) {
            Optional.ofNullable(seats.get(new Part(newer.id(), one)))
                    .ifPresent(held -> held.seat().take(newer));
        }
    }

    private void listCases() {
        CaseId shown = presentRun(caseId.get());
        cases.setAll(session.scenarios().stream()
                .filter(scenario -> session.desk().find(scenario.caseId()).isPresent())
                .map(scenario -> new RolePlayCase(
                        scenario.caseId(),
                        scenario.card().title().in(texts.language().code())))
                .toList());
        if (shown == null && !cases.isEmpty()) {
            caseId.set(cases.getFirst().id());
        } else {
            caseId.set(shown);
        }
    }

    /** A scenario that was restarted goes on with its new case. */
    private @Nullable CaseId presentRun(@Nullable CaseId shown) {
        return Optional.ofNullable(shown)
                .flatMap(session::scenario)
                .flatMap(scenario -> session.scenarios().stream()
                        .filter(one -> one.id().equals(scenario.id()))
                        .findFirst())
                .map(Scenario::caseId)
                .filter(id -> session.desk().find(id).isPresent())
                .orElse(shown);
    }

    private void open() {
        CaseId id = caseId.get();
        Optional<Seated> next = id == null ? Optional.empty() : seated(new Part(id, side.get()));
        PartySeat place = next.map(Seated::seat).orElse(null);
        seat.set(place);
        partTaken.unbind();
        partTaken.set(false);
        if (place != null) {
            partTaken.bind(place.partProperty().isNotNull());
        }
        speak();
        page.set(next.map(Seated::page).orElse(null));
    }

    private Optional<Seated> seated(Part part) {
        Optional<Seated> known = Optional.ofNullable(seats.get(part));
        if (known.isPresent()) {
            known.get().seat().refresh();
            return known;
        }
        Optional<Seated> made = session.desk().find(part.caseId()).map(view -> {
            PartySeat place = new PartySeat(session, () -> tools.tasks(), view, part.side());
            return new Seated(place, new OrderPageViewModel(place, new EngineWords(pageTexts), () -> tools));
        });
        made.ifPresent(one -> seats.put(part, one));
        return made;
    }

    private void speak() {
        PartySeat shown = seat.get();
        pageTexts
                .languageProperty()
                .set(
                        shown == null || isPageTranslated.get()
                                ? texts.language()
                                : EngineWords.languageOf(shown.file().order().party(shown.side())));
    }
}
