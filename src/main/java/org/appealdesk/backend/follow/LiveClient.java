package org.appealdesk.backend.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.backend.people.Pass;
import org.appealdesk.backend.people.Person;

/**
 * What waits to be sent to one console. It is bounded: a console that reads too slowly loses what waits, and is told to
 * pull. Safe for use by several threads.
 */
final class LiveClient {

    /** So much may wait. */
    static final int MOST = 64;

    private final Pass pass;
    private final Person person;
    private final ArrayDeque<LiveMessage> waiting = new ArrayDeque<>(2);
    private boolean ended;
    private boolean lost;

    LiveClient(Pass pass, Person person) {
        this.pass = pass;
        this.person = person;
    }

    Pass pass() {
        return pass;
    }

    Person person() {
        return person;
    }

    /** To be sent soon; after the end it is not. That there is news needs to be said only once at a time. */
    synchronized void offer(LiveMessage message) {
        if (ended || (message.equals(LiveMessage.NEWS) && waiting.contains(message))) {
            return;
        }
        if (waiting.size() == MOST) {
            waiting.clear();
            waiting.add(LiveMessage.NEWS);
            lost = true;
        } else {
            waiting.add(message);
        }
        notifyAll();
    }

    /** Waits until something is to be sent; empty at the end. */
    synchronized List<LiveMessage> take() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        List<LiveMessage> messages = new ArrayList<>(waiting);
        waiting.clear();
        return ended ? List.of() : messages;
    }

    /** Whether something was lost since this was asked last. */
    synchronized boolean hasLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
