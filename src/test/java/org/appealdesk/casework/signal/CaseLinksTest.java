package org.appealdesk.casework.signal;

import static org.appealdesk.casework.signal.SignalKind.*;
import static org.appealdesk.casework.signal.Suspects.appealed;
import static org.appealdesk.casework.signal.Suspects.person;
import static org.appealdesk.casework.signal.Suspects.signal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.appealdesk.casework.people.PeopleIndex;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Parties who are known from other cases. */
class CaseLinksTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+84 912 345 678", "+84912345678");
    private static final PhoneNumber OTHER_PHONE = new PhoneNumber("0355 111 222", null);
    private static final TradeParty AN = person("u-1", "an_p2p", "0071 4406 7732");
    private static final TradeParty BINH = person("u-2", "bình_otc", "1903 0001 0002");
    private static final TradeParty CHI = person("u-3", "chi", "2600 9999 0000");
    private static final TradeParty DUNG = person("u-4", "dung88", "0011 2222 3333");

    private final Map<CaseId, CaseFile> files = new HashMap<>();
    private final PeopleIndex people = new PeopleIndex(id -> Optional.ofNullable(files.get(id)));
    private final CaseLinks links = new CaseLinks(people);
    private final CaseFile first = noted(appealed("1001", AN, BINH, PHONE));

    @Test
    @DisplayName("strangers have nothing in common")
    void strangers() {
        CaseFile second = noted(appealed("1002", CHI, DUNG, OTHER_PHONE));

        assertThat(links.of(first)).isEmpty();
        assertThat(links.of(second)).isEmpty();
        assertThat(links.linked(first)).isEmpty();
    }

    @Test
    @DisplayName("somebody else's account is told in both cases, however its number is spaced")
    void account() {
        CaseFile second = noted(appealed("1002", person("u-9", "moon", "00714406-7732"), CHI, OTHER_PHONE));

        assertThat(links.of(second)).containsExactly(signal(ACCOUNT_ELSEWHERE, Side.BUYER, "00714406-7732", "1001"));
        assertThat(links.of(first)).containsExactly(signal(ACCOUNT_ELSEWHERE, Side.BUYER, "0071 4406 7732", "1002"));
        assertThat(links.linked(first)).containsExactly(new CaseId("1002"));
    }

    @Test
    @DisplayName("e14 · a phone is the same with and without its spaces, by its country code or as typed")
    void phone() {
        CaseFile second = noted(appealed("1002", CHI, DUNG, new PhoneNumber("0912345678", "+84912345678")));
        CaseFile third = noted(appealed("1003", CHI, AN, OTHER_PHONE));
        CaseFile fourth = noted(appealed("1004", CHI, BINH, new PhoneNumber("0355111222", null)));

        assertThat(links.of(second)).contains(signal(PHONE_ELSEWHERE, Side.SELLER, "0912345678", "1001"));
        assertThat(links.of(third)).contains(signal(PHONE_ELSEWHERE, Side.SELLER, "0355 111 222", "1004"));
        assertThat(links.of(fourth)).contains(signal(PHONE_ELSEWHERE, Side.SELLER, "0355111222", "1003"));
    }

    @Test
    @DisplayName("somebody else's nickname is told, without case and diacritics")
    void nickname() {
        CaseFile second = noted(appealed("1002", CHI, person("u-9", "Binh_OTC", "5"), OTHER_PHONE));

        assertThat(links.of(second)).containsExactly(signal(NICKNAME_ELSEWHERE, Side.SELLER, "Binh_OTC", "1001"));
    }

    @Test
    @DisplayName("the same person in another case is a hint, told once, whatever it has in common with itself")
    void samePerson() {
        CaseFile second = noted(appealed("1002", CHI, AN, PHONE));

        assertThat(links.of(second))
                .containsExactlyInAnyOrder(
                        signal(SEEN_BEFORE, Side.SELLER, "an_p2p", "1001"),
                        signal(PHONE_ELSEWHERE, Side.SELLER, "+84 912 345 678", "1001"));
        assertThat(links.of(first)).contains(signal(SEEN_BEFORE, Side.BUYER, "an_p2p", "1002"));
    }

    @Test
    @DisplayName("of many cases three are named")
    void many() {
        IntStream.range(1002, 1007).forEach(number -> noted(appealed("" + number, CHI, BINH, OTHER_PHONE)));

        assertThat(links.of(first))
                .containsExactly(signal(SEEN_BEFORE, Side.SELLER, "bình_otc", "1002, 1003, 1004 +2"));
    }

    @Test
    @DisplayName("an order without an appeal is no acquaintance, and noting a case twice changes nothing")
    void onlyAppealed() {
        CaseFile quiet = Story.paid().state();
        noted(quiet);
        noted(first);

        assertThat(links.of(quiet)).isEmpty();
        assertThat(links.linked(quiet)).isEmpty();
        assertThat(links.of(first)).isEqualTo(List.of());
    }

    @Test
    @DisplayName("what is masked says nothing: two numbers with the same end are not the same")
    void masked() {
        PhoneNumber masked = new PhoneNumber("•••••••••••5678", null);
        CaseFile second = noted(appealed("1002", person("u-7", "moon", "••••••••7732"), CHI, masked));
        CaseFile third = noted(appealed("1003", DUNG, person("u-8", "sun", "••••••••7732"), masked));

        assertThat(links.of(second)).isEmpty();
        assertThat(links.of(third)).isEmpty();
    }

    private CaseFile noted(CaseFile file) {
        files.put(file.id(), file);
        people.learn(file);
        return file;
    }
}
