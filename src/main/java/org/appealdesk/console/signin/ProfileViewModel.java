package org.appealdesk.console.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.text.Texts;

/** A backend's name, address and the way to it as they are typed; each is checked at every key. To be used on the FX thread only. */
public final class ProfileViewModel {
    private final String id;
    private final Texts texts;
    private final Consumer<BackendProfile> keeper;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final WayThereViewModel way;
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private final ReadOnlyBooleanWrapper tried = new ReadOnlyBooleanWrapper(this, "tried");

    /**
     * @param id of the profile, kept when it is there already
     * @param keeper takes the profile when it is right
     */
    ProfileViewModel(String id, Texts texts, Consumer<BackendProfile> keeper) {
        this.id = id;
        this.texts = texts;
        this.keeper = keeper;
        this.way = new WayThereViewModel(texts);
    }

    /** Begins with a profile that is there. */
    ProfileViewModel from(BackendProfile profile) {
        name.set(profile.name());
        address.set(profile.address().toString());
        way.from(profile);
        return this;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty addressProperty() {
        return address;
    }

    /** What few need. */
    public WayThereViewModel way() {
        return way;
    }

    /** What is wrong with the name; empty while nothing is, or nobody has tried to keep it. */
    public ObservableValue<String> nameProblem() {
        return texts.computed(
                () -> tried.get() && name.get().isBlank() ? texts.get("signin.profile.nameMissing") : "", name, tried);
    }

    /** What is wrong with the address so far; empty while nothing is, or nothing is typed yet. */
    public ObservableValue<String> addressProblem() {
        return texts.computed(
                () -> switch (read()) {
                    case BackendAddress.Read.Good _ -> "";
                    case BackendAddress.Read.Bad(var why) ->
                        why == BackendAddress.Why.EMPTY && !tried.get()
                                ? ""
                                : texts.get("signin.address." + why.name());
                },
                address,
                tried);
    }

    /** The address that will be used; empty while none can be read. */
    public ObservableValue<String> willUse() {
        return texts.computed(
                () -> good().map(uri -> texts.get("signin.profile.willUse", uri))
                        .orElse(""),
                address);
    }

    private BackendAddress.Read read() {
        return BackendAddress.of(address.get());
    }

    private Optional<URI> good() {
        return read() instanceof BackendAddress.Read.Good(var uri) ? Optional.of(uri) : Optional.empty();
    }

    /** Whether it was kept. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Keeps it, unless something is wrong. */
    public void keep() {
        tried.set(true);
        if (way.isGood() && !name.get().isBlank()) {
            good().ifPresent(uri -> {
                keeper.accept(new BackendProfile(id, name.get().strip(), uri, way.pins(), way.proxy()));
                done.set(true);
            });
        }
    }
}
