package org.appealdesk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** What every keeper of papers does. */
public abstract class DeskPapersContract {

    /** Without papers at first, and the same one at each call. */
    protected abstract DeskPapers papers();

    @Test
    void aPaperIsFoundByItsKindAndKey() {
        papers().write("draft", "388107 BUYER", "Xin chào\nquý khách");
        papers().write("draft", "388107 SELLER", "");

        assertThat(papers().read("draft", "388107 BUYER")).contains("Xin chào\nquý khách");
        assertThat(papers().read("draft", "388107 SELLER")).contains("");
        assertThat(papers().read("draft", "388107")).isEmpty();
        assertThat(papers().read("reply", "388107 BUYER")).isEmpty();
    }

    @Test
    void aNewTextTakesTheOldOnesPlace() {
        papers().write("draft", "1", "first");
        papers().write("reply", "1", "other");
        papers().write("draft", "1", "second");

        assertThat(papers().read("draft", "1")).contains("second");
        assertThat(papers().read("reply", "1")).contains("other");
    }

    @Test
    void allOfAKindComeInTheOrderOfTheirKeys() {
        papers().write("draft", "2", "b");
        papers().write("draft", "1", "a");
        papers().write("reply", "3", "c");

        var drafts = papers().all("draft");
        papers().write("draft", "4", "later");

        assertThat(drafts).containsExactly(entry("1", "a"), entry("2", "b"));
        assertThat(papers().all("unknown")).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAndCanComeAgain() {
        papers().write("draft", "1", "a");
        papers().write("draft", "2", "b");

        papers().remove("draft", "1");
        papers().remove("draft", "1");
        papers().remove("reply", "2");

        assertThat(papers().all("draft").keySet()).containsExactly("2");
        papers().write("draft", "1", "again");
        assertThat(papers().read("draft", "1")).contains("again");
    }
}
