package org.appealdesk.engine.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The profiles that were loaded. Immutable. */
public final class RuleProfiles {
    private final Map<ProfileRef, RuleProfile> byRef;

    /** @throws IllegalStateException when two profiles have the same name and version */
    public RuleProfiles(Collection<RuleProfile> profiles) {
        byRef = profiles.stream().collect(Collectors.toUnmodifiableMap(RuleProfile::ref, Function.identity()));
    }

    public Optional<RuleProfile> find(ProfileRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** The newest version of that name. */
    public Optional<RuleProfile> newest(String name) {
        return byRef.values().stream()
                .filter(profile -> profile.ref().name().equals(name))
                .max((a, b) -> Integer.compare(a.ref().version(), b.ref().version()));
    }

    /** Names, sorted. */
    public List<String> names() {
        return byRef.keySet().stream().map(ProfileRef::name).distinct().sorted().toList();
    }
}
