package org.appealdesk.console.evidence;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Region;
import org.appealdesk.evidence.Box;

/** A part of a piece of evidence, being pointed out for a finding to rest on. To be used on the FX thread only. */
final class Pointing implements BoxPicture.Target {
    private final EvidenceItem item;
    private final ReadOnlyObjectWrapper<Box> box;

    Pointing(EvidenceItem item, int page) {
        this.item = item;
        this.box = new ReadOnlyObjectWrapper<>(this, "box", Boxes.inTheMiddle(page));
    }

    @Override
    public EvidenceItem item() {
        return item;
    }

    ReadOnlyObjectProperty<Box> boxProperty() {
        return box.getReadOnlyProperty();
    }

    /** Draws it anew between two corners, as shares of the page; one too small to be meant changes nothing. */
    @Override
    public void draw(int page, double left, double top, double right, double bottom) {
        Boxes.between(page, left, top, right, bottom).ifPresent(box::set);
    }

    /** Moves it, and makes it wider and higher, by shares of the page. */
    @Override
    public void change(double right, double down, double wider, double higher) {
        box.set(Boxes.changed(box.get(), right, down, wider, higher));
    }

    /** Takes it to another page. */
    void turnTo(int page) {
        Box now = box.get();
        box.set(new Box(page, now.left(), now.top(), now.width(), now.height()));
    }

    /** The part pointed out. */
    Ground ground() {
        return new Ground.Evidence(item.id(), region(box.get()));
    }

    static Region region(Box box) {
        int left = parts(box.left(), Region.WHOLE - 1);
        int top = parts(box.top(), Region.WHOLE - 1);
        return new Region(
                box.page(),
                left,
                top,
                Math.clamp(parts(box.width(), Region.WHOLE), 1, Region.WHOLE - left),
                Math.clamp(parts(box.height(), Region.WHOLE), 1, Region.WHOLE - top));
    }

    static Box box(Region region) {
        double whole = Region.WHOLE;
        return new Box(
                region.page(),
                region.left() / whole,
                region.top() / whole,
                region.width() / whole,
                region.height() / whole);
    }

    private static int parts(double share, int most) {
        return Math.clamp(Math.round(share * Region.WHOLE), 0, most);
    }
}
