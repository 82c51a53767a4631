package org.appealdesk.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.appealdesk.engine.trade.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes two writings of a name, a phone or an account one. */
class TraitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NGUYEN DUC LINH",
                "nguyễn đức linh",
                "Linh Nguyễn-Đức",
                "Nguyễn  Đức\u00a0Linh",
                "Nguyen Duc L1nh",
                "NGUYEN DUC IINH",
                "Nguyen Duc Iinh",
                "Ngu\u200byen Duc Linh",
                "Νguyen Duс Linh", // Greek Nu, Cyrillic es
                "NGUYЕN DUC LINΗ", // Cyrillic Ie, Greek Eta
                "ＮＧＵＹＥＮ ＤＵＣ ＬＩＮＨ",
                "NGUYE\u0302\u0303N ĐU\u031b\u0301C LINH"
            })
    void aNameLooksTheSame(String written) {
        assertThat(Trait.name(written)).isEqualTo(Trait.name("Nguyễn Đức Linh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Đức Lâm", "Nguyễn Linh", "Nguyễn Đức Linh Linh", "NguyenDucLinh"})
    void anotherNameDoesNot(String written) {
        assertThat(Trait.name(written)).isNotEqualTo(Trait.name("Nguyễn Đức Linh"));
    }

    @Test
    void anyDisguiseOfAnyNameIsSeenThrough() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String name = Disguise.name(random);
            String disguised = Disguise.of(name, random);
            assertThat(Trait.name(disguised))
                    .as("seed %d: “%s” as “%s”", seed, name, disguised)
                    .isEqualTo(Trait.name(name));
        }
    }

    @Test
    void aNameOfSignsOnlyIsNoName() {
        assertThat(Trait.name(" -·• ")).isEmpty();
        assertThat(Trait.nickname("")).isEmpty();
    }

    @Test
    void aNameIsNoNickname() {
        assertThat(Trait.name("an").orElseThrow().isSame(Trait.nickname("an").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+84 912 345 678, 0912 345 678, true",
        "+84912345678, 0912.345.678, true",
        "+84912345678, (091) 234-5678, true",
        "+84912345678, 0084 912 345 678, true",
        "+84912345678, 84912345678, true",
        "+84912345678, ０９１２３４５６７８, true",
        "0912345678, 912 345 678, true",
        "+84912345678, 0812 345 678, false",
        "+84912345678, +1 912 345 678, false",
        "0912345678, 0812345678, false",
        "+6591234567, 9123 4567, true",
        "+12025550123, (202) 555-0123, true",
    })
    void aPhoneIsTheSameInAnyWriting(String one, String other, boolean isSame) {
        Trait first = Trait.phone(one).orElseThrow();
        Trait second = Trait.phone(other).orElseThrow();

        assertThat(first.isSame(second)).isEqualTo(isSame);
        assertThat(second.isSame(first)).isEqualTo(isSame);
        if (isSame) {
            assertThat(first.bucket()).isEqualTo(second.bucket());
        }
    }

    @Test
    void theCountryCodeCountsWhenThePlatformKnewIt() {
        assertThat(Trait.phone(new PhoneNumber("0912 345 678", "+84912345678")))
                .isEqualTo(Trait.phone("+84 912 345 678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"•••••••••5678", "12345", "call me", ""})
    void whatIsMaskedOrTooShortIsNoPhone(String typed) {
        assertThat(Trait.phone(typed)).isEmpty();
    }

    @Test
    void anAccountIsTheSameHoweverItIsSpaced() {
        assertThat(Trait.account("0071 4406-7732")).isEqualTo(Trait.account("007144067732"));
        assertThat(Trait.account("de89 3704 0044")).isEqualTo(Trait.account("DE8937040044"));
        assertThat(List.of(Trait.account("••••••7732"), Trait.account("--"))).containsOnly(Optional.empty());
    }
}
