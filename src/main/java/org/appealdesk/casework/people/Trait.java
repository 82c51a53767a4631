package org.appealdesk.casework.people;

import java.util.Locale;
import java.util.Optional;
import org.appealdesk.engine.trade.PhoneNumber;

/**
 * Something by which a person is recognised, made plain, so that it can be compared. What is masked, or says nothing, is
 * no trait.
 *
 * @param plain comparable, not to be shown
 */
public record Trait(TraitKind kind, String plain) {

    private static final char STRUCK = '•';
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The platform's own id of an account. */
    public static Optional<Trait> user(String accountId) {
        return trait(TraitKind.USER, accountId.strip());
    }

    /** The number of an account or wallet; spaces and dashes do not tell numbers apart. */
    public static Optional<Trait> account(String number) {
        return number.indexOf(STRUCK) >= 0
                ? Optional.empty()
                : trait(
                        TraitKind.ACCOUNT,
                        number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }

    /** The platform's id of a device. */
    public static Optional<Trait> device(String device) {
        return device.indexOf(STRUCK) >= 0 ? Optional.empty() : trait(TraitKind.DEVICE, device.strip());
    }

    /** A phone in any writing. */
    public static Optional<Trait> phone(PhoneNumber phone) {
        return PhoneDigits.of(phone).map(digits -> new Trait(TraitKind.PHONE, digits));
    }

    /** A phone as anybody writes it. */
    public static Optional<Trait> phone(String typed) {
        return PhoneDigits.of(typed).map(digits -> new Trait(TraitKind.PHONE, digits));
    }

    /** A person's name, whatever the order of its words, by how it looks. */
    public static Optional<Trait> name(String name) {
        return trait(TraitKind.NAME, LookAlikes.of(name));
    }

    /** A nickname by how it looks. */
    public static Optional<Trait> nickname(String nickname) {
        return trait(TraitKind.NICKNAME, LookAlikes.of(nickname));
    }

    private static Optional<Trait> trait(TraitKind kind, String plain) {
        return plain.isEmpty() ? Optional.empty() : Optional.of(new Trait(kind, plain));
    }

    /** Whether both may be of one person. */
    public boolean isSame(Trait other) {
        return kind == other.kind
                && (kind == TraitKind.PHONE ? PhoneDigits.isSame(plain, other.plain) : plain.equals(other.plain));
    }

    /** Equal for all that are the same; others may have it too. */
    long bucket() {
        String common = kind + (kind == TraitKind.PHONE ? PhoneDigits.tail(plain) : plain);
        long hash = BASIS;
        for (int at = 0; at < common.length(); at++) {
            hash = (hash ^ common.charAt(at)) * PRIME;
        }
        return hash ^ (hash >>> 32);
    }
}
