package org.appealdesk.engine.profile;

import java.util.regex.Pattern;

/** A profile at one version; a case stays with the one it was filed under. */
public record ProfileRef(String name, int version) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    public ProfileRef {
        if (!NAME.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException("Not a profile reference: “" + name + "” version " + version);
        }
    }

    /** Such as {@code binance-2020 v3}. */
    @Override
    public String toString() {
        return name + " v" + version;
    }
}
