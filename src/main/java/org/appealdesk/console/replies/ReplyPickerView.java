package org.appealdesk.console.replies;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.replies.ReplyPickerViewModel.Piece;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Wrapping;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.replies.Reply;
import org.kordamp.ikonli.feather.Feather;

/**
 * The sheet with ready replies: a field to search in with the list below, and beside it the chosen one as its reader will
 * read it. The keyboard stays in the field; arrows move in the list, Enter writes into the draft.
 */
public final class ReplyPickerView extends SheetView {
    private final ReplyPickerViewModel picker;
    private final ScreenTools tools;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<Reply> list = new ListView<>();
    private final Segments<Language> languages;
    private final TextFlow preview = new TextFlow();
    private final VBox gaps = new VBox(8);
    private final StringProperty broken = new SimpleStringProperty(this, "broken", "");
    private final Label problems = Labels.problem(broken);
    private final VBox root;
    private final Subscriptions whileChosen = new Subscriptions();

    public ReplyPickerView(ReplyPickerViewModel picker, ScreenTools tools) {
        this.picker = picker;
        this.tools = tools;
        this.texts = tools.texts();
        languages = new Segments<>(
                "replies-language",
                List.of(Language.values()),
                picker.languageProperty(),
                language -> texts.computed(language::ownName));
        HBox middle = new HBox(20, choices(), letter());
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(10, middle, buttons());
        root.getStyleClass().addAll("replies-sheet", "sheet-form");
        SubmitKey.install(root, this::insertAndStay);
    }

    @Override
    public Parent root() {
        return root;
    }

    private VBox choices() {
        problems.setId("replies-problems");
        field.setId("replies-field");
        field.setPromptText(texts.get("replies.search"));
        field.setAccessibleText(texts.get("replies.search"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("replies-list");
        list.setItems(picker.hits());
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new ReplyCell(picker, texts));
        list.setPlaceholder(StatePane.empty(
                Feather.SEARCH, texts.observe("replies.nothing"), texts.observe("replies.nothingText")));
        list.setAccessibleText(texts.get("replies.search"));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(8, field, list, problems);
        box.getStyleClass().add("replies-choices");
        return box;
    }

    /** Says that some files were left out, and on hover where they are wrong. */
    private void tell(List<String> wrong) {
        if (!wrong.isEmpty()) {
            broken.set(texts.get("replies.problems", wrong.size(), wrong.getFirst()));
            problems.setTooltip(new Tooltip(String.join("\n", wrong)));
        }
    }

    private VBox letter() {
        String side = picker.reader().map(Side::name).orElse("note").toLowerCase(Locale.ROOT);
        preview.setId("replies-preview");
        VBox paper = new VBox(preview);
        paper.getStyleClass().addAll("letter", side + "-letter");
        ScrollPane scroll = new ScrollPane(new VBox(12, paper, gaps));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label readBy = Labels.text(picker.readerName(), "field-label");
        readBy.setId("replies-reader");
        HBox head = new HBox(8, readBy, Labels.space(), languages);
        head.getStyleClass().add("replies-head");
        Label warning = Labels.following(picker.warning(), "warned");
        warning.setId("replies-warning");
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        VBox box = new VBox(8, head, warning, scroll);
        box.getStyleClass().add("replies-letter");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox buttons() {
        Button create = button("replies.new", "replies-new", () -> edit(picker.newReply(), "replies.edit.new"));
        Button change = button(
                "replies.change",
                "replies-change",
                () -> picker.change().ifPresent(one -> edit(one, "replies.edit.change")));
        change.disableProperty().bind(picker.chosenProperty().isNull());
        change.textProperty()
                .bind(texts.computed(
                        () -> texts.get(picker.isOwn().getValue() ? "replies.change" : "replies.copy"),
                        picker.chosenProperty()));
        Button remove = button("replies.remove", "replies-remove", picker::remove);
        remove.visibleProperty().bind(picker.isOwn());
        remove.managedProperty().bind(remove.visibleProperty());
        Button leave = button("replies.close", "replies-close", this::close);
        Button stay = button("replies.insertMore", "replies-insert-more", this::insertAndStay);
        Button insert = button("replies.insert", "replies-insert", this::insertAndClose);
        insert.setDefaultButton(true);
        insert.getStyleClass().add("primary");
        List.of(stay, insert)
                .forEach(one ->
                        one.disableProperty().bind(picker.chosenProperty().isNull()));
        HBox row = new HBox(8, create, change, remove, Labels.space(), leave, stay, insert);
        row.getStyleClass().add("sheet-buttons");
        Label done = Labels.following(picker.insertedProperty(), "muted", "small");
        done.setId("replies-inserted");
        Label how = Labels.line(texts.get("replies.how"), "muted", "small");
        done.setMinWidth(0);
        return new VBox(2, new HBox(12, how, Labels.space(), done), row);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(ignored -> action.run());
        return button;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        languages.follow(whileAttached);
        whileAttached.bindBoth(field.textProperty(), picker.queryProperty());
        whileAttached.add(whileChosen::cancel);
        whileAttached.follow(picker.chosenProperty(), this::select);
        whileAttached.follow(list.getSelectionModel().selectedItemProperty(), clicked -> {
            if (clicked != null) {
                picker.chosenProperty().set(clicked);
            }
        });
        whileAttached.follow(picker.problems(), this::tell);
        whileAttached.follow(picker.previewProperty(), this::show);
        whileAttached.follow(picker.gapsProperty(), this::ask);
        picker.follow(whileAttached);
    }

    private void select(Reply reply) {
        list.getSelectionModel().select(reply);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
    }

    private void show(List<Piece> pieces) {
        preview.getChildren().setAll(pieces.stream().map(ReplyPickerView::text).toList());
        preview.setAccessibleText(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private static Text text(Piece piece) {
        Text text = new Text(Wrapping.prepared(piece.text()));
        text.getStyleClass().addAll("reply-piece", piece.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }

    private void ask(List<Gap> asked) {
        whileChosen.cancel();
        gaps.getChildren().setAll(asked.stream().map(this::line).toList());
    }

    private Node line(Gap gap) {
        String name = picker.label(gap.variable());
        TextField typed = new TextField();
        typed.setId(gapId(gap));
        typed.setPromptText(texts.get("replies.prompt." + gap.variable().kind().name()));
        typed.setAccessibleText(name);
        whileChosen.bindBoth(typed.textProperty(), gap.typedProperty());
        Label label = Labels.text(capitalised(name), "field-label");
        label.setLabelFor(typed);
        return new VBox(4, label, typed, Labels.problem(gap.problemProperty()));
    }

    private static String capitalised(String name) {
        return Character.toTitleCase(name.charAt(0)) + name.substring(1);
    }

    private static String gapId(Gap gap) {
        return "replies-gap-" + gap.variable().word();
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 8;
            case PAGE_UP -> -8;
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            int last = Math.max(0, list.getItems().size() - 1);
            list.getSelectionModel()
                    .select(Math.clamp((long) list.getSelectionModel().getSelectedIndex() + step, 0, last));
        }
    }

    private void insertAndClose() {
        if (insert()) {
            close();
        }
    }

    private void insertAndStay() {
        if (insert()) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /** What is missing gets the keyboard. */
    private boolean insert() {
        boolean isDone = picker.insert();
        if (!isDone) {
            picker.firstMissing().map(gap -> gaps.lookup("#" + gapId(gap))).ifPresent(Node::requestFocus);
        }
        return isDone;
    }

    private void edit(ReplyEditorViewModel editor, String title) {
        ReplyEditorView view = new ReplyEditorView(editor, texts);
        view.onClose(tools.sheets().show(texts.get(title), view));
    }
}
