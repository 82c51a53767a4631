package org.appealdesk.console.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.signin.SignInViewModel.Field;
import org.appealdesk.console.signin.SignInViewModel.Progress;
import org.appealdesk.console.signin.SignInViewModel.Way;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign-in screen: the backends at the left, who one is at the right, the training below. */
public final class SignInView extends BaseView implements Focus.Home {
    private final SignInViewModel model;
    private final ScreenTools tools;
    private final Texts texts;
    private final ListView<BackendProfile> list = new ListView<>();
    private final Segments<Way> ways;
    private final PasswordField token = new PasswordField();
    private final VBox tokenPart;
    private final PassphrasePart passphrase;
    private final Button add = new Button();
    private final Button edit = new Button();
    private final Button remove = new Button();
    private final Button go = new Button();
    private final Button training = new Button();
    private final Button cancel = new Button();
    private final VBox form;
    private final Label progressWords = Labels.text("");
    private final ProgressBar bar = new ProgressBar();
    private final Button browser = new Button();
    private final VBox busy;
    private final StackPane root = new StackPane();

    public SignInView(SignInViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        ways = new Segments<>(
                "signin-way",
                List.of(Way.values()),
                model.wayProperty(),
                way -> texts.observe("signin.way." + way.name()));
        token.setId("signin-token");
        token.promptTextProperty().bind(model.tokenPrompt());
        tokenPart = part("signin.token", token, model.problem(Field.TOKEN));
        passphrase = new PassphrasePart(model, texts);
        button(go, "signin.go", "signin-go", model::signIn);
        go.getStyleClass().add("primary");
        go.setDefaultButton(true);
        form = new VBox(
                12,
                Labels.following(texts.observe("signin.who"), "strong"),
                ways,
                tokenPart,
                Labels.following(
                        texts.computed(
                                () -> texts.get("signin.wayText."
                                        + model.wayProperty().get().name()),
                                model.wayProperty()),
                        "muted"),
                passphrase.node(),
                problem(Field.FORM, "signin-problem"),
                new HBox(go));
        busy = busy();
        busy.setVisible(false);
        StackPane right = new StackPane(form, busy);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox halves = new HBox(24, backends(), right);
        VBox.setVgrow(halves, Priority.ALWAYS);
        VBox card = new VBox(
                16,
                Labels.following(texts.observe("signin.title"), "large-title"),
                Labels.following(texts.observe("signin.text"), "muted"),
                halves,
                training());
        card.getStyleClass().add("signin-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().add(card);
        root.getStyleClass().add("signin");
    }

    private VBox backends() {
        list.setId("signin-backends");
        list.accessibleTextProperty().bind(texts.observe("signin.backends"));
        list.setCellFactory(_ -> new BackendCell());
        list.setPlaceholder(StatePane.empty(
                Feather.SERVER, texts.observe("signin.noBackend"), texts.observe("signin.noBackendText")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        button(add, "signin.add", "signin-add", () -> show("signin.addTitle", model.add()));
        add.setGraphic(new FontIcon(Feather.PLUS));
        button(edit, "signin.edit", "signin-edit", () -> model.edit().ifPresent(one -> show("signin.editTitle", one)));
        button(remove, "signin.remove", "signin-remove", model::remove);
        VBox box = new VBox(
                8,
                Labels.following(texts.observe("signin.backends"), "strong"),
                list,
                problem(Field.BACKEND, "signin-backend-problem"),
                new HBox(8, add, edit, remove));
        box.getStyleClass().add("signin-backends");
        return box;
    }

    private VBox busy() {
        progressWords.setId("signin-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("signin-bar");
        browser.setId("signin-browser");
        browser.textProperty().bind(texts.observe("signin.browserAgain"));
        browser.managedProperty().bind(browser.visibleProperty());
        button(cancel, "widget.sheet.cancel", "signin-cancel", model::cancel);
        return new VBox(12, progressWords, bar, new HBox(8, browser, cancel));
    }

    private HBox training() {
        button(training, "signin.training", "signin-training", model::training);
        training.setGraphic(new FontIcon(Feather.PLAY));
        HBox row = new HBox(12, training, Labels.following(texts.observe("signin.trainingText"), "muted"));
        row.getStyleClass().add("signin-training");
        return row;
    }

    private Button button(Button button, String key, String id, Runnable action) {
        button.setId(id);
        button.textProperty().bind(texts.observe(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private VBox part(String key, PasswordField field, ObservableValue<String> problem) {
        Label label = Labels.following(texts.observe(key), "field-label");
        label.setLabelFor(field);
        VBox part = new VBox(4, label, field, Labels.problem(problem));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private Label problem(Field field, String id) {
        Label label = Labels.problem(model.problem(field));
        label.setId(id);
        return label;
    }

    private void show(String title, ProfileViewModel profile) {
        ProfileView view = new ProfileView(profile, texts);
        view.onClose(tools.sheets().show(texts.get(title), view));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus() {
        (model.profiles().isEmpty() ? add : go).requestFocus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.setItems(model.profiles());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.follow(
                model.chosenProperty(), profile -> list.getSelectionModel().select(profile));
        whileAttached.add(list.getSelectionModel().selectedItemProperty().subscribe((_, selected) -> {
            if (selected != null) {
                model.chosenProperty().set(selected);
            }
        }));
        ways.follow(whileAttached);
        whileAttached.bindBoth(token.textProperty(), model.tokenProperty());
        whileAttached.follow(model.wayProperty(), way -> tokenPart.setVisible(way == Way.TOKEN));
        passphrase.follow(whileAttached);
        whileAttached.follow(model.lockProperty(), lock -> passphrase.show(lock));
        whileAttached.whenever(this::enable, model.chosenProperty());
        whileAttached.follow(model.progress(), this::show);
        // They are known a moment after the screen is.
        whileAttached.onChange(model.profiles(), () -> {
            if (add.isFocused()) {
                focus();
            }
        });
        model.load();
    }

    private void show(Optional<Progress> progress) {
        boolean begins = progress.isPresent() && form.isVisible();
        boolean ends = progress.isEmpty() && busy.isVisible();
        form.setVisible(progress.isEmpty());
        busy.setVisible(progress.isPresent());
        enable();
        progress.ifPresent(now -> {
            progressWords.setText(now.words());
            bar.setProgress(now.part());
            URI address = now.browser();
            browser.setVisible(address != null);
            if (address != null) {
                browser.setOnAction(_ -> model.openBrowser(address));
            }
        });
        // What had the keyboard is gone.
        if (begins) {
            cancel.requestFocus();
        } else if (ends && root.getScene() != null) {
            go.requestFocus();
        }
    }

    /** While somebody is being signed in, only giving up is possible. */
    private void enable() {
        boolean isBusy = busy.isVisible();
        boolean isChosen = model.chosenProperty().get() != null;
        list.setDisable(isBusy);
        add.setDisable(isBusy);
        training.setDisable(isBusy);
        edit.setDisable(isBusy || !isChosen);
        remove.setDisable(isBusy || !isChosen);
    }

    /** A backend's name above its address. */
    private static final class BackendCell extends ListCell<BackendProfile> {
        @Override
        protected void updateItem(@Nullable BackendProfile item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            ElidedLabel address = new ElidedLabel(item.address().toString());
            address.getStyleClass().addAll("muted", "small");
            Node name = Labels.text(item.name(), "strong");
            setGraphic(new VBox(1, name, address));
            setAccessibleText(item.name() + ", " + item.address());
        }
    }
}
