package org.appealdesk.console.player;

import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A recording with its controls below. Space plays and pauses, the arrows go five seconds back and forth, with Shift one;
 * minus and plus change the speed.
 */
public final class PlayerView extends BaseView implements Focus.Home {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration SMALL_STEP = Duration.ofSeconds(1);

    private final MediaPlayback playback;
    private final PlayerViewModel player;
    private final Texts texts;
    private final StackPane place = new StackPane();
    private final StatePane sound;
    private final Slider position = new Slider();
    private final Label time = Labels.line("", "number");
    private final Label rate = Labels.line("", "number", "muted");
    private final Button toggle = new Button();
    private final HBox controls;
    private final VBox root;

    /** @param name the recording's, as it was handed in */
    public PlayerView(Path file, String name, Texts texts) {
        this.playback = new MediaPlayback(file);
        this.player = new PlayerViewModel(playback);
        this.texts = texts;
        String shown = Untrusted.line(name);
        this.sound = StatePane.empty(
                Feather.HEADPHONES, new ReadOnlyObjectWrapper<>(shown), texts.observe("player.soundText"));
        Pane picture = new Pane(playback.picture());
        playback.picture().fitWidthProperty().bind(picture.widthProperty());
        playback.picture().fitHeightProperty().bind(picture.heightProperty());
        picture.visibleProperty().bind(playback.hasPicture());
        sound.visibleProperty().bind(picture.visibleProperty().not());
        picture.setPrefSize(0, 0);
        place.getChildren().addAll(sound, picture);
        VBox.setVgrow(place, Priority.ALWAYS);
        controls = controls();
        root = new VBox(place, position, controls);
        root.getStyleClass().add("player");
        root.setFocusTraversable(true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private HBox controls() {
        toggle.setId("player-toggle");
        toggle.setOnAction(_ -> player.toggle());
        time.setId("player-time");
        rate.setId("player-rate");
        position.setId("player-position");
        position.setFocusTraversable(false);
        position.accessibleTextProperty().bind(texts.observe("player.position"));
        HBox row = new HBox(
                4,
                toggle,
                tool("player-back", Feather.REWIND, "player.back", () -> player.step(STEP.negated())),
                tool("player-forward", Feather.FAST_FORWARD, "player.forward", () -> player.step(STEP)),
                time,
                Labels.space(),
                tool("player-slower", Feather.MINUS, "player.slower", player::slower),
                rate,
                tool("player-faster", Feather.PLUS, "player.faster", player::faster));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("viewer-tools");
        return row;
    }

    private Button tool(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("quiet", "tool");
        button.setGraphic(new FontIcon(icon));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.observe(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.observe(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus() {
        // Not a button: while the file is being opened they take no focus, and the keys are the whole window's.
        root.requestFocus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::showState, player.stateProperty(), texts.wordingProperty());
        whileAttached.whenever(
                this::showTime, player.positionProperty(), player.durationProperty(), texts.wordingProperty());
        whileAttached.whenever(this::showRate, player.rateProperty(), texts.wordingProperty());
        whileAttached.onChange(position.valueProperty(), this::seekIfDragged);
        whileAttached.add(playback::close);
    }

    private void showState() {
        Playback.State state = player.stateProperty().get();
        boolean isPlaying = state == Playback.State.PLAYING;
        toggle.setGraphic(new FontIcon(isPlaying ? Feather.PAUSE : Feather.PLAY));
        toggle.setText(texts.get(isPlaying ? "player.pause" : "player.play"));
        controls.setDisable(state == Playback.State.OPENING || state == Playback.State.FAILED);
        position.setDisable(controls.isDisabled());
        if (state == Playback.State.FAILED) {
            StatePane failed = StatePane.error(
                    texts.observe("player.failed"),
                    texts.observe("player.failedText"),
                    new ReadOnlyObjectWrapper<>(Untrusted.line(player.problem())));
            failed.setId("player-failed");
            place.getChildren().setAll(failed);
        }
    }

    private void showTime() {
        Duration whole = player.durationProperty().get();
        Duration now = player.positionProperty().get();
        position.setMax(Math.max(1.0, (double) whole.toMillis()));
        if (!position.isValueChanging()) {
            position.setValue((double) now.toMillis());
        }
        time.setText(texts.get(
                "player.time", texts.formats().duration(now), texts.formats().duration(whole)));
    }

    private void showRate() {
        rate.setText(texts.get("player.rate", player.rateProperty().get()));
    }

    /** The slider follows the recording; the recording follows whoever holds or clicks it. */
    private void seekIfDragged() {
        long wished = (long) position.getValue();
        if (wished != player.positionProperty().get().toMillis()) {
            player.seek(Duration.ofMillis(wished));
        }
    }

    private void onKey(KeyEvent event) {
        Runnable action = event.isShortcutDown() || event.isAltDown() ? null : action(event);
        if (action != null && !controls.isDisabled()) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable action(KeyEvent event) {
        Duration by = event.isShiftDown() ? SMALL_STEP : STEP;
        return switch (event.getCode()) {
            case SPACE -> player::toggle;
            case LEFT -> () -> player.step(by.negated());
            case RIGHT -> () -> player.step(by);
            case HOME -> () -> player.seek(Duration.ZERO);
            case MINUS, SUBTRACT -> player::slower;
            case PLUS, EQUALS, ADD -> player::faster;
            default -> null;
        };
    }
}
