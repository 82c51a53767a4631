package org.appealdesk.console.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.theme.ThemeChoice;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.OneStop;
import org.appealdesk.console.widget.SectionHeader;
import org.appealdesk.console.widget.Wraps;

/** The settings: what is chosen shows at once, and is kept. */
public final class SettingsView extends BaseView {

    private final SettingsViewModel model;
    private final SettingsModel settings;
    private final ScreenTools tools;
    private final Texts texts;
    private final TextField name = new TextField();
    private final Label zone = new Label();
    private final KeyTable keys;
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);

    /** A view of the settings, not yet attached. */
    public SettingsView(SettingsViewModel model, ScreenTools tools) {
        this.model = model;
        this.settings = model.settings();
        this.tools = tools;
        this.texts = tools.texts();
        page.getStyleClass().add("settings-page");
        root.getStyleClass().add("settings");
        root.setFitToWidth(true);
        name.setId("settings-name");
        name.setMaxWidth(320);
        name.accessibleTextProperty().bind(texts.observe("settings.name"));
        keys = new KeyTable(model, tools);
        Button reset = new Button();
        reset.setId("settings-keys-reset");
        reset.textProperty().bind(texts.observe("settings.keys.reset"));
        reset.setOnAction(ignored -> model.resetKeys());
        page.getChildren()
                .addAll(
                        section(
                                "settings.language",
                                "settings.languageText",
                                choices(
                                        "settings-language-",
                                        settings.texts().languageProperty(),
                                        List.of(Language.values()),
                                        language -> new ReadOnlyStringWrapper(language.ownName()))),
                        section(
                                "settings.theme",
                                "settings.themeText",
                                choices(
                                        "settings-theme-",
                                        settings.themeProperty(),
                                        List.of(ThemeChoice.values()),
                                        theme -> texts.observe("settings.theme." + theme.name()))),
                        section("settings.zone", "settings.zoneText", zoneRow()),
                        section("settings.name", "settings.nameText", name),
                        section("settings.data", "settings.dataText", dataRow()),
                        section("settings.keys", "settings.keysText", new VBox(8, reset, keys.root())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(name.textProperty(), settings.agentNameProperty());
        whileAttached.bind(zone.textProperty(), texts.computed(this::zoneNow, settings.zoneProperty()));
        keys.attach(whileAttached);
    }

    private String zoneNow() {
        return settings.zoneProperty()
                .get()
                .map(Zones::name)
                .orElseGet(() -> texts.get("settings.zone.system", Zones.name(settings.systemZone())));
    }

    private HBox zoneRow() {
        zone.setId("settings-zone-now");
        Button change = new Button();
        change.setId("settings-zone");
        change.textProperty().bind(texts.observe("settings.zone.change"));
        change.setOnAction(ignored -> {
            ZonePicker picker = new ZonePicker(settings, tools);
            picker.onClose(tools.sheets().show(texts.get("settings.zone"), picker.root()));
        });
        return row(change, zone);
    }

    private HBox dataRow() {
        ElidedLabel home = new ElidedLabel(model.home());
        home.setId("settings-home");
        Button copy = new Button();
        copy.setId("settings-home-copy");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.textProperty().bind(texts.observe("settings.data.copy"));
        copy.setOnAction(ignored -> tools.dialogs().copy(model.home()));
        return row(copy, home);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox section(String title, String text, Node content) {
        Label more = new Label();
        more.textProperty().bind(texts.observe(text));
        Wraps.lines(more);
        more.getStyleClass().addAll("muted", "small");
        VBox section = new VBox(4, new SectionHeader(texts.observe(title)), more, content);
        section.getStyleClass().add("settings-section");
        return section;
    }

    private <T extends Enum<T>> HBox choices(
            String id, ObjectProperty<T> chosen, List<T> offered, Function<T, ObservableValue<String>> name) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(16);
        for (T one : offered) {
            RadioButton button = new RadioButton();
            button.setId(id + one.name());
            button.textProperty().bind(name.apply(one));
            button.setToggleGroup(group);
            button.setSelected(chosen.get() == one);
            button.setOnAction(ignored -> chosen.set(one));
            chosen.subscribe(now -> button.setSelected(now == one));
            row.getChildren().add(button);
        }
        OneStop.make(group);
        return row;
    }
}
