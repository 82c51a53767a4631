package org.appealdesk.console.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The open cases, a tab each, behind a first tab for the place; hidden while no case is open. */
final class CaseTabs extends BaseView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ShellViewModel shell;
    private final ScreenTools tools;
    private final Texts texts;
    private final Function<CaseId, String> title;
    private final HBox root = new HBox();

    /** @param title a case's number as shown */
    CaseTabs(ShellViewModel shell, ScreenTools tools, Function<CaseId, String> title) {
        this.shell = shell;
        this.tools = tools;
        this.texts = tools.texts();
        this.title = title;
        root.getStyleClass().add("case-tabs");
        root.setId("case-tabs");
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, shell.shownCaseProperty(), shell.placeProperty(), texts.wordingProperty());
        ListChangeListener<CaseId> changed = ignored -> show();
        shell.tabs().addListener(changed);
        whileAttached.add(() -> shell.tabs().removeListener(changed));
    }

    private void show() {
        root.setVisible(!shell.tabs().isEmpty());
        root.getChildren().clear();
        Optional<CaseId> shown = shell.shownCaseProperty().get();
        Button place = tab(texts.get(shell.placeProperty().get().nameKey()), shown.isEmpty());
        place.setId("tab-place");
        place.setOnAction(ignored -> shell.goTo(shell.placeProperty().get()));
        root.getChildren().add(place);
        for (CaseId id : shell.tabs()) {
            root.getChildren().add(caseTab(id, shown.filter(id::equals).isPresent()));
        }
    }

    private HBox caseTab(CaseId id, boolean isCurrent) {
        Button tab = tab(title.apply(id), isCurrent);
        tab.setId("tab-" + id.value());
        tab.setOnAction(ignored -> shell.open(id));
        Button detach = small(Feather.EXTERNAL_LINK, "shell.tab.detach");
        detach.setOnAction(ignored -> {
            shell.open(id);
            tools.actions().run(ShellActions.DETACH);
        });
        Button close = small(Feather.X, "shell.tab.close");
        close.setId("tab-close-" + id.value());
        close.setOnAction(ignored -> shell.close(id));
        HBox box = new HBox(tab, detach, close);
        box.getStyleClass().add("case-tab");
        box.pseudoClassStateChanged(CURRENT, isCurrent);
        return box;
    }

    private static Button tab(String text, boolean isCurrent) {
        Button tab = new Button(text);
        tab.getStyleClass().add("tab-title");
        tab.pseudoClassStateChanged(CURRENT, isCurrent);
        return tab;
    }

    private Button small(Feather icon, String key) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("tab-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setFocusTraversable(false);
        return button;
    }
}
