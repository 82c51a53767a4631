package org.appealdesk.sync.signin;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with its cookies whose user fills the login form in, if there is one. */
final class ScriptedBrowser implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final List<CompletableFuture<String>> pages = new CopyOnWriteArrayList<>();

    /** Browsers send secure cookies to this machine itself in the open too; Java's own cookie manager does not. */
    private static final class Cookies extends CookieHandler {
        private final Map<String, String> cookies = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
            return Map.of(
                    "Cookie",
                    List.of(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) {
            headers.getOrDefault("set-cookie", List.of()).forEach(header -> {
                String[] cookie = header.split(";", 2)[0].split("=", 2);
                if (header.contains("Max-Age=0")) {
                    cookies.remove(cookie[0]);
                } else {
                    cookies.put(cookie[0], cookie[1]);
                }
            });
        }
    }

    /** Does not wait for the page, just as the system's browser. */
    void open(URI address) {
        pages.add(CompletableFuture.supplyAsync(() -> visit(address)));
    }

    private String visit(URI address) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(address));
        Matcher form = FORM.matcher(page.body());
        if (!form.find() || !page.body().contains("name=\"password\"")) {
            return page.body();
        }
        String typed = "username=" + Keycloak.USER + "&password="
                + URLEncoder.encode(Keycloak.PASSWORD, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(typed)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no page", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** What was shown in the end. */
    String lastPage() {
        return pages.getLast().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        client.close();
    }
}
