package org.appealdesk.console.widget;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Player;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;

/** The real dialogs of one window: questions as sheets, choosers and clipboard of the desktop. */
public final class DeskDialogs implements Dialogs {

    private static final double TEXT_WIDTH = 460;

    private final SheetLayer sheets;
    private final Texts texts;
    private final Consumer<URI> opener;
    private final Player player;

    /**
     * @param opener opens an address with the desktop's own program
     * @param player plays recordings
     */
    public DeskDialogs(SheetLayer sheets, Texts texts, Consumer<URI> opener, Player player) {
        this.sheets = sheets;
        this.texts = texts;
        this.opener = opener;
        this.player = player;
    }

    @Override
    public void confirm(Confirmation question, Runnable onConfirmed) {
        Button yes = new Button(question.confirmLabel());
        yes.getStyleClass().add(question.isDanger() ? "danger-fill" : "primary");
        yes.setId("sheet-confirm");
        Button no = cancelButton();
        VBox form = form(text(question.text()), buttons(no, yes));
        Runnable close = sheets.show(question.title(), form);
        no.setOnAction(ignored -> close.run());
        yes.setOnAction(ignored -> {
            close.run();
            onConfirmed.run();
        });
        yes.setDefaultButton(!question.isDanger());
        no.setDefaultButton(question.isDanger());
    }

    @Override
    public void ask(Prompt prompt, Consumer<String> onAnswer) {
        TextArea words = new TextArea();
        words.setId("sheet-words");
        words.setPrefRowCount(3);
        Wraps.lines(words);
        words.setAccessibleText(prompt.label());
        Label problem = text("");
        problem.getStyleClass().add("problem");
        FlowPane suggestions = new FlowPane(8, 8);
        for (String suggestion : prompt.suggestions()) {
            Button choose = new Button(suggestion);
            choose.setOnAction(ignored -> words.setText(suggestion));
            suggestions.getChildren().add(choose);
        }
        Button yes = new Button(prompt.confirmLabel());
        yes.getStyleClass().add("primary");
        yes.setId("sheet-confirm");
        Button no = cancelButton();
        Label label = text(prompt.label());
        label.setLabelFor(words);
        VBox form = form(label, suggestions, words, problem, buttons(no, yes));
        Runnable close = sheets.show(prompt.title(), form);
        Runnable answer = () -> {
            String answered = words.getText().strip();
            if (answered.isEmpty() && prompt.isRequired()) {
                problem.setText(texts.get("widget.sheet.required"));
                words.requestFocus();
            } else {
                close.run();
                onAnswer.accept(answered);
            }
        };
        no.setOnAction(ignored -> close.run());
        yes.setOnAction(ignored -> answer.run());
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                answer.run();
            }
        });
    }

    @Override
    public void tell(Message message) {
        VBox lines = new VBox(4);
        message.lines().forEach(line -> lines.getChildren().add(text(line)));
        Button ok = new Button(texts.get("widget.sheet.ok"));
        ok.getStyleClass().add("primary");
        ok.setId("sheet-confirm");
        ok.setDefaultButton(true);
        Runnable close = sheets.show(message.title(), form(lines, buttons(ok)));
        ok.setOnAction(ignored -> close.run());
    }

    @Override
    public List<Path> chooseFiles(FileQuestion question) {
        List<File> files = chooser(question).showOpenMultipleDialog(window());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseTarget(FileQuestion question, String suggestedName) {
        FileChooser chooser = chooser(question);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
    }

    @Override
    public void paste(Consumer<List<Path>> onFiles) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            onFiles.accept(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasImage()) {
            PastedPicture picture = new PastedPicture(clipboard.getImage());
            Thread.ofVirtual().start(() -> write(picture, onFiles));
        }
    }

    private void write(PastedPicture picture, Consumer<List<Path>> onFiles) {
        try {
            Path file = picture.write();
            Platform.runLater(() -> onFiles.accept(List.of(file)));
        } catch (IOException unwritable) {
            String why = String.valueOf(unwritable.getMessage());
            Platform.runLater(() -> tell(new Message(texts.get("widget.intake.notPasted"), List.of(why))));
        }
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    public void play(Path file, String name) {
        try {
            player.play(file, name);
        } catch (IOException failed) {
            tell(new Message(
                    texts.get("widget.play.failed"), List.of(Untrusted.line(String.valueOf(failed.getMessage())))));
        }
    }

    @Override
    public void open(URI address) {
        opener.accept(address);
    }

    private Window window() {
        return sheets.getScene().getWindow();
    }

    private static FileChooser chooser(FileQuestion question) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        if (!question.patterns().isEmpty()) {
            chooser.getExtensionFilters().add(new ExtensionFilter(question.kind(), question.patterns()));
        }
        return chooser;
    }

    private Button cancelButton() {
        Button no = new Button(texts.get("widget.sheet.cancel"));
        no.setId("sheet-cancel");
        return no;
    }

    private static Label text(String words) {
        Label label = Labels.text(words);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }

    private static HBox buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    private static VBox form(Node... parts) {
        VBox form = new VBox(parts);
        form.getStyleClass().add("sheet-form");
        for (Node part : parts) {
            if (part instanceof Pane pane && pane.getChildren().isEmpty()) {
                pane.setManaged(false);
            }
        }
        return form;
    }
}
