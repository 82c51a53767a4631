package org.appealdesk.console.roleplay;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The panel of the role play: above what belongs to the trainer, below the party's order page. */
public final class RolePlayView extends BaseView implements Focus.Regions {

    private final ScreenTools tools;
    private final RolePlayViewModel model;
    private final Runnable detach;
    private final Runnable close;
    private final VBox root = new VBox();
    private final ComboBox<CaseId> order = new ComboBox<>();
    private final ToggleGroup sides = new ToggleGroup();
    private final ToggleButton buyer = new ToggleButton();
    private final ToggleButton seller = new ToggleButton();
    private final Button part = new Button();
    private final Label state = new Label();
    private final CheckBox translated = new CheckBox();
    private final StackPane page = new StackPane();
    private final List<Node> regions;
    private final StatePane nothing;
    private @Nullable OrderPageView shown;

    /**
     * @param detach moves the panel to a window of its own, or back
     * @param close hides the panel; the parts stay taken
     */
    public RolePlayView(ScreenTools tools, RolePlayViewModel model, Runnable detach, Runnable close) {
        this.tools = tools;
        this.model = model;
        this.detach = detach;
        this.close = close;
        Texts texts = tools.texts();
        nothing = StatePane.empty(
                Feather.USERS, texts.observe("roleplay.empty.title"), texts.observe("roleplay.empty.text"));
        root.getStyleClass().add("roleplay");
        root.setId("roleplay");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("roleplay-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        regions = List.of(header(), whose(), partRow(), scroll);
        root.getChildren().addAll(regions);
        page.getStyleClass().add("roleplay-page");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        return regions;
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(tools.texts().observe("roleplay.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                title,
                space,
                iconButton("roleplay-detach", Feather.EXTERNAL_LINK, "roleplay.action.detach", detach),
                iconButton("roleplay-close", Feather.X, "roleplay.close", close));
        header.getStyleClass().add("roleplay-header");
        return header;
    }

    private Node whose() {
        Texts texts = tools.texts();
        order.setId("roleplay-order");
        order.setMinWidth(0);
        order.setPrefWidth(120);
        order.setMaxWidth(Double.MAX_VALUE);
        order.accessibleTextProperty().bind(texts.observe("roleplay.order"));
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CaseId id) {
                return id == null ? "" : title(id);
            }

            @Override
            public @Nullable CaseId fromString(String text) {
                return null;
            }
        });
        toggle(buyer, Side.BUYER);
        toggle(seller, Side.SELLER);
        HBox.setHgrow(order, Priority.ALWAYS);
        HBox both = new HBox(buyer, seller);
        both.getStyleClass().add("roleplay-sides");
        HBox row = new HBox(order, both);
        row.getStyleClass().add("roleplay-row");
        return row;
    }

    private String title(CaseId id) {
        return model.cases().stream()
                .filter(one -> one.id().equals(id))
                .map(RolePlayCase::title)
                .findFirst()
                .orElse(id.value());
    }

    private void toggle(ToggleButton button, Side side) {
        button.setToggleGroup(sides);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("roleplay-" + side.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(tools.texts().computed(() -> tools.texts().name(side)));
        button.getStyleClass().add(side == Side.BUYER ? "left-pill" : "right-pill");
        button.getStyleClass().add("side-" + side.name().toLowerCase(Locale.ROOT));
        button.setOnAction(ignored -> {
            model.sideProperty().set(side);
            button.setSelected(true);
        });
    }

    private Node partRow() {
        Texts texts = tools.texts();
        part.setId("roleplay-part");
        part.setOnAction(ignored -> model.togglePart());
        part.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("small");
        Wraps.lines(state);
        state.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        translated.setId("roleplay-translate");
        translated.textProperty().bind(texts.observe("roleplay.translate"));
        HBox row = new HBox(state, part);
        row.getStyleClass().add("roleplay-row");
        VBox box = new VBox(row, translated, new Separator(Orientation.HORIZONTAL));
        box.getStyleClass().add("roleplay-part");
        return box;
    }

    private Button iconButton(String id, Ikon icon, String key, Runnable body) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("quiet");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(tools.texts().observe(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(tools.texts().observe(key));
        button.setOnAction(ignored -> body.run());
        return button;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        model.follow(tools, whileAttached);
        whileAttached.whenever(this::listOrders, model.cases());
        whileAttached.whenever(() -> order.setValue(model.caseIdProperty().get()), model.caseIdProperty());
        order.setOnAction(ignored -> {
            if (order.getValue() != null) {
                model.caseIdProperty().set(order.getValue());
            }
        });
        whileAttached.add(() -> order.setOnAction(null));
        whileAttached.follow(model.sideProperty(), side -> (side == Side.BUYER ? buyer : seller).setSelected(true));
        whileAttached.bindBoth(translated.selectedProperty(), model.pageTranslatedProperty());
        Texts texts = tools.texts();
        whileAttached.whenever(
                () -> {
                    boolean isTaken = model.partTakenProperty().get();
                    String name = texts.get(
                            "engine.side." + model.sideProperty().get().name());
                    part.setText(texts.get(isTaken ? "roleplay.giveBack" : "roleplay.take"));
                    part.getStyleClass().remove("primary");
                    if (!isTaken) {
                        part.getStyleClass().add("primary");
                    }
                    state.setText(texts.get(isTaken ? "roleplay.state.taken" : "roleplay.state.script", name));
                },
                model.partTakenProperty(),
                model.sideProperty(),
                texts.wordingProperty());
        whileAttached.whenever(() -> show(model.pageProperty().get()), model.pageProperty());
        whileAttached.add(() -> show(null));
        whileAttached.add(tools.actions().add(RolePlayActions.PART, model::togglePart));
        whileAttached.add(tools.actions().add(RolePlayActions.OTHER_SIDE, model::otherSide));
    }

    private void listOrders() {
        CaseId chosen = model.caseIdProperty().get();
        order.getItems().setAll(model.cases().stream().map(RolePlayCase::id).toList());
        order.setValue(chosen);
    }

    private void show(@Nullable OrderPageViewModel next) {
        if (shown != null) {
            shown.detach();
            shown = null;
        }
        if (next == null) {
            page.getChildren().setAll(nothing);
            return;
        }
        OrderPageView view = new OrderPageView(inPartysWords(), next);
        page.getChildren().setAll(view.root());
        view.attach();
        shown = view;
    }

    /** The same window, but the page speaks the language of its party. */
    private ScreenTools inPartysWords() {
        return new ScreenTools(
                model.pageTexts(),
                tools.ticker(),
                tools.tasks(),
                tools.dialogs(),
                tools.room(),
                tools.notifier(),
                tools.actions(),
                tools.files());
    }
}
