package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.replies.Fit.Reader;
import org.junit.jupiter.api.Test;

/** An agent's own replies among the agent's papers. */
class OwnRepliesTest {
    private final MemoryPapers papers = new MemoryPapers();
    private final OwnReplies own = new OwnReplies(papers);

    @Test
    void whatIsKeptIsThereAgain() {
        Reply reply = reply("id-1", "Title", Map.of("vi", Template.of("Chào {nickname}")));
        own.keep(reply);

        assertThat(new OwnReplies(papers).all()).containsExactly(reply);
    }

    @Test
    void aReplyTakesThePlaceOfTheOneWithItsId() {
        own.keep(reply("id-1", "Before", Map.of("en", Template.of("one"))));
        own.keep(reply("id-1", "After", Map.of("en", Template.of("two"))));

        assertThat(own.all()).extracting(reply -> reply.title().en()).containsExactly("After");
        own.remove("id-1");
        assertThat(own.all()).isEmpty();
    }

    @Test
    void notesStayNotes() {
        Reply note = new Reply(
                "id-2",
                OwnReplies.THEME,
                new Words("N", "N"),
                List.of(),
                new Fit(Set.of(Reader.COLLEAGUE), Set.of(), Set.of(), Set.of()),
                Map.of("en", Template.of("{agent}: x")));
        own.keep(note);

        assertThat(own.all()).containsExactly(note);
    }

    @Test
    void anyTextComesBackAsItWasWritten() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            Reply reply = reply("id-1", "T" + text(random), Map.of("en", Template.of(text), "vi", Template.of(text)));
            own.keep(reply);
            assertThat(own.all()).as("seed %d, round %d: %s", seed, round, text).containsExactly(reply);
        }
    }

    private static String text(Random random) {
        String signs = "ab Z09.,:;#-?!&*|>'\"\\%@`[]\n\tđếƯ₫😀\u00a0\u2028\ufeff\u0085~=";
        StringBuilder text = new StringBuilder("x");
        for (int at = random.nextInt(20); at > 0; at--) {
            text.appendCodePoint(signs.codePointAt(
                    signs.offsetByCodePoints(0, random.nextInt(signs.codePointCount(0, signs.length())))));
        }
        return text.append('x').toString();
    }

    @Test
    void whatCannotBeReadStaysAndHindersNoOther() {
        papers.write("reply", "bad", "not: [a reply");
        own.keep(reply("id-1", "Good", Map.of("en", Template.of("one"))));

        assertThat(own.all()).extracting(Reply::id).containsExactly("id-1");
        assertThat(papers.read("reply", "bad")).isPresent();
    }

    @Test
    void theLastUsedAreKeptInTheirOrderAndFew() {
        assertThat(own.recent()).isEmpty();
        for (String id : List.of("a", "b", "c", "d", "e", "b", "f")) {
            own.used(id);
        }

        assertThat(new OwnReplies(papers).recent()).containsExactly("f", "b", "e", "d", "c");
    }

    private static Reply reply(String id, String title, Map<String, Template> texts) {
        return new Reply(id, OwnReplies.THEME, new Words(title, title), List.of(), Fit.ANY_PARTY, texts);
    }
}
