package org.appealdesk.backend.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.backend.feed.FeedWatch;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Pass;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.Presence.At;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code GET /v1/live}: server-sent events that say that there is news, and who looks at a case. Each console has its
 * call's virtual thread, which waits nearly always. Safe for use by several threads.
 */
final class LiveEndpoint {

    private record Shown(Presences.InQueue presence, LiveMessage message) {}

    private final FeedWatch watch;
    private final Presences presences;
    private final People people;
    private final SlowReaders slow;
    private final Object looking = new Object();
    private final Set<LiveClient> clients = new HashSet<>();
    private Map<CaseId, Shown> shown = Map.of();
    private Runnable stopListening = () -> {};
    private boolean open = true;

    LiveEndpoint(FeedWatch watch, Presences presences, People people, SlowReaders slow) {
        this.watch = watch;
        this.presences = presences;
        this.people = people;
        this.slow = slow;
    }

    Endpoint endpoint() {
        return new Endpoint(Endpoint.Method.GET, "/v1/live", Access.STAFF, this::answer);
    }

    private void answer(Call call) {
        var client = new LiveClient(call.pass(), call.person());
        join(client);
        // Proxies that collect answers before they pass them on would hold the news back.
        call.header("X-Accel-Buffering", "no");
        try (OutputStream body = slow.watch(call.stream("text/event-stream"))) {
            List<LiveMessage> messages = client.take();
            while (!messages.isEmpty()) {
                for (LiveMessage message : messages) {
                    message.write(body);
                }
                body.flush();
                messages = client.take();
            }
        } catch (IOException e) {
            throw new ReaderGone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(client);
        }
    }

    private synchronized void join(LiveClient client) {
        if (!open) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The backend is closing; try again in a moment");
        }
        if (clients.isEmpty()) {
            stopListening = watch.listen(this::news);
        }
        clients.add(client);
        client.offer(LiveMessage.NEWS);
        showAll(client);
    }

    private synchronized void leave(LiveClient client) {
        clients.remove(client);
        if (clients.isEmpty()) {
            stopListening.run();
            // Nobody keeps it up to date now; who comes next is told all of it at the next look.
            shown = Map.of();
        }
    }

    private synchronized void news() {
        clients.forEach(client -> client.offer(LiveMessage.NEWS));
    }

    private void showAll(LiveClient client) {
        shown.values().forEach(one -> show(one, client));
    }

    private static void show(Shown one, LiveClient client) {
        if (client.person().sees(one.presence().queue())) {
            client.offer(one.message());
        }
    }

    /** Tells of who looks at what now and did not before, or the other way round. */
    void look() {
        synchronized (looking) {
            if (count() > 0) {
                tell(presences.current());
            }
        }
    }

    private synchronized void tell(Map<CaseId, Presences.InQueue> current) {
        if (clients.isEmpty()) {
            return;
        }
        Map<CaseId, Shown> now = new HashMap<>();
        current.forEach((caseId, presence) -> {
            Shown before = shown.get(caseId);
            now.put(caseId, before != null && before.presence().equals(presence) ? before : encoded(presence));
        });
        clients.stream().filter(LiveClient::hasLost).forEach(this::showAll);
        now.forEach((caseId, one) -> {
            if (!one.equals(shown.get(caseId))) {
                clients.forEach(client -> show(one, client));
            }
        });
        shown.forEach((caseId, one) -> {
            if (!now.containsKey(caseId)) {
                Shown nobody = encoded(new Presences.InQueue(one.presence().queue(), new At(caseId, List.of())));
                clients.forEach(client -> show(nobody, client));
            }
        });
        shown = now;
    }

    private static Shown encoded(Presences.InQueue presence) {
        return new Shown(presence, LiveMessage.event("presence", presence.at().json()));
    }

    /** A sign of life for everybody; ends those whose pass lets them in no more, or to other cases than before. */
    void beat() {
        List<LiveClient> all = all();
        all.forEach(client -> client.offer(LiveMessage.BEAT));
        Map<Pass, Person> holders =
                people.holders(all.stream().map(LiveClient::pass).toList());
        all.stream()
                .filter(client -> !client.person().equals(holders.get(client.pass())))
                .forEach(LiveClient::end);
    }

    /** How many consoles listen. */
    synchronized int count() {
        return clients.size();
    }

    private synchronized List<LiveClient> all() {
        return List.copyOf(clients);
    }

    /** Ends all, and lets nobody come any more. */
    synchronized void close() {
        open = false;
        clients.forEach(LiveClient::end);
    }
}
