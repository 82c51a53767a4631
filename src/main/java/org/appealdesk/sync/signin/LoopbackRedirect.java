package org.appealdesk.sync.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.appealdesk.sync.signin.SignInException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser comes back to (RFC 8252): a free port of this machine that takes one answer, the one with the state of
 * this sign-in. Others are refused and change nothing. Safe for use by several threads.
 */
final class LoopbackRedirect implements AutoCloseable {

    private static final String PATH = "/signed-in";

    private final HttpServer server;
    private final State state;
    private final Locale locale;
    private final CompletableFuture<AuthenticationResponse> answer = new CompletableFuture<>();

    private LoopbackRedirect(HttpServer server, State state, Locale locale) {
        this.server = server;
        this.state = state;
        this.locale = locale.getLanguage().equals("vi") ? locale : Locale.ENGLISH;
    }

    /** @param locale of the page that is shown in the end */
    static LoopbackRedirect listen(State state, Locale locale) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var redirect = new LoopbackRedirect(server, state, locale);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", redirect::take);
            server.start();
            return redirect;
        } catch (IOException e) {
            throw new SignInException(Reason.UNREACHABLE, "No port of this machine is free", e);
        }
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://" + host() + PATH);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            // A page of another site that had its name point here would send its own.
            boolean here = host().equals(exchange.getRequestHeaders().getFirst("Host"))
                    && exchange.getRequestURI().getPath().equals(PATH);
            if (here && exchange.getRequestMethod().equals("GET")) {
                takeAnswer(exchange);
            } else {
                show(exchange, 404, "stray");
            }
        }
    }

    private void takeAnswer(HttpExchange exchange) throws IOException {
        Optional<AuthenticationResponse> response =
                ours(exchange.getRequestURI().getRawQuery());
        if (response.isEmpty() || answer.isDone()) {
            show(exchange, 400, "stray");
            return;
        }
        show(exchange, 200, response.get().indicatesSuccess() ? "done" : "refused");
        answer.complete(response.get());
    }

    /** Empty for what does not have the state of this sign-in. */
    private Optional<AuthenticationResponse> ours(@Nullable String query) {
        try {
            return Optional.of(AuthenticationResponseParser.parse(URI.create(address() + "?" + query)))
                    .filter(response -> state.equals(response.getState()));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private static String page(String language, String title, String words) {
        return """
            <!DOCTYPE html><html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
            <style>body{font:1.1rem system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}</style></head>
            <body><h1>%2$s</h1><p>%3$s</p></body></html>
            """.formatted(language, title, words);
    }

    private void show(HttpExchange exchange, int status, String page) throws IOException {
        ResourceBundle text = ResourceBundle.getBundle("org.appealdesk.sync.signin.page", locale);
        byte[] body = page(
                        text.getLocale().getLanguage(), text.getString(page + ".title"), text.getString(page + ".text"))
                .getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** @throws SignInException TIMED_OUT or CANCELLED */
    AuthenticationResponse await(Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SignInException(Reason.TIMED_OUT, "Nobody signed in within the time", e);
        } catch (ExecutionException e) {
            throw new SignInException(Reason.CANCELLED, "Signing in was given up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInException(Reason.CANCELLED, "Signing in was given up", e);
        }
    }

    void cancel() {
        answer.completeExceptionally(new SignInException(Reason.CANCELLED, "given up"));
    }

    /** Lets the last page go out. */
    @Override
    public void close() {
        server.stop(1);
    }
}
