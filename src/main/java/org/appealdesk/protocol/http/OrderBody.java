package org.appealdesk.protocol.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PlatformStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.engine.trade.TradeTerms;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.HashChain;
import org.appealdesk.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/orders}: an order as the exchange has it, under the exchange's own field names. Beside them
 * {@code buyer} and {@code seller} say what an agent must know of the parties. A mistake in one field does not hide
 * those in others.
 */
public final class OrderBody {

    /** More decimals than most assets use; amounts with fewer are the same amounts. */
    private static final int USUAL_ASSET_SCALE = 8;

    private static final int USUAL_FIAT_SCALE = 2;
    private static final int LARGEST_SCALE = 18;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    /**
     * What a code means for certain. Binance's own two tables disagree on 3 and 5, so those are not here; the words are
     * those of its order history.
     */
    private static final Map<String, OrderStatus> STATUSES = Map.ofEntries(
            Map.entry("1", OrderStatus.UNPAID),
            Map.entry("2", OrderStatus.PAID),
            Map.entry("4", OrderStatus.COMPLETED),
            Map.entry("6", OrderStatus.CANCELLED),
            Map.entry("7", OrderStatus.CANCELLED_BY_SYSTEM),
            Map.entry("PENDING", OrderStatus.UNPAID),
            Map.entry("TRADING", OrderStatus.UNPAID),
            Map.entry("UNPAID", OrderStatus.UNPAID),
            Map.entry("BUYER_PAYED", OrderStatus.PAID),
            Map.entry("PAID", OrderStatus.PAID),
            Map.entry("DISTRIBUTING", OrderStatus.RELEASING),
            Map.entry("RELEASING", OrderStatus.RELEASING),
            Map.entry("COMPLETED", OrderStatus.COMPLETED),
            Map.entry("CANCELLED", OrderStatus.CANCELLED),
            Map.entry("CANCELLED_BY_SYSTEM", OrderStatus.CANCELLED_BY_SYSTEM));

    /**
     * An order as it was posted.
     *
     * @param fingerprint the same for the same content, however it was written
     */
    public record Posted(Order order, String fingerprint) {}

    private enum TradeType {
        BUY,
        SELL
    }

    private enum AdvertisementRole {
        MAKER,
        TAKER
    }

    private final Fields fields;

    private OrderBody(Fields fields) {
        this.fields = fields;
    }

    /** Malformed with every mistake by the name of its field. */
    public static Decoded<Posted> read(String body) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("not JSON: " + e.getOriginalMessage());
        }
        if (!(tree instanceof ObjectNode object)) {
            return new Decoded.Malformed<>("not an object");
        }
        Fields fields = Fields.of(object);
        Order order = new OrderBody(fields).order();
        List<String> mistakes = fields.mistakes();
        return mistakes.isEmpty()
                ? new Decoded.Known<>(new Posted(order, HashChain.fingerprint(Json.canonical(object))))
                : new Decoded.Malformed<>(String.join("; ", mistakes));
    }

    private Order order() {
        OrderIdentity identity = new OrderIdentity(
                new CaseId(fields.text("orderNumber", NUMBER, "1 to 64 letters, digits, dashes or underscores")),
                fields.text("advNo"),
                maker());
        TradeTerms terms = terms();
        TradeParty buyer = party("buyer");
        TradeParty seller = party("seller");
        OrderTimes times = times();
        PlatformStatus status = status(fields.code("orderStatus"), times);
        check(status.status(), times);
        // Read, so that their form is checked; nothing here depends on them.
        fields.optionalText("fiatSymbol");
        fields.optionalWhole("additionalKycVerify", Integer.MAX_VALUE);
        fields.nothingElse();
        return new Order(identity, terms, buyer, seller, times, status);
    }

    /** Type and role are those of one and the same party, so either party's view says the same. */
    private Side maker() {
        TradeType type = fields.oneOf("tradeType", TradeType.class);
        AdvertisementRole role = fields.oneOf("advertisementRole", AdvertisementRole.class);
        Side owner = type == TradeType.BUY ? Side.BUYER : Side.SELLER;
        return role == AdvertisementRole.MAKER ? owner : owner.other();
    }

    private TradeTerms terms() {
        Asset asset = new Asset(
                code("asset"), fields.optionalWhole("assetScale", LARGEST_SCALE).orElse(USUAL_ASSET_SCALE));
        String fiatCode = code("fiat");
        Asset fiat = new Asset(
                fiatCode, fields.optionalWhole("fiatScale", LARGEST_SCALE).orElseGet(() -> fiatScale(fiatCode)));
        Money amount = money("amount", asset);
        Money total = money("totalPrice", fiat);
        Money commission = fields.has("commission") ? money("commission", asset) : Money.zero(asset);
        BigDecimal price = fields.decimal("unitPrice");
        String method = fields.text("payMethodName");
        TradeTerms standIn = new TradeTerms(
                new Money(BigDecimal.ONE, asset),
                BigDecimal.ONE,
                new Money(BigDecimal.ONE, fiat),
                "?",
                Money.zero(asset));
        return fields.made(
                        "amount, unitPrice, totalPrice, commission",
                        () -> new TradeTerms(amount, price, total, method, commission))
                .orElse(standIn);
    }

    private String code(String name) {
        String code = fields.text(name, CODE, "a code of 2 to 12 capital letters or digits");
        return CODE.matcher(code).matches() ? code : "XXX";
    }

    private static int fiatScale(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .orElse(USUAL_FIAT_SCALE);
    }

    private Money money(String name, Asset asset) {
        BigDecimal amount = fields.decimal(name);
        return fields.made(name, () -> new Money(amount, asset)).orElseGet(() -> new Money(BigDecimal.ONE, asset));
    }

    private TradeParty party(String side) {
        String nickname = fields.text(side + "Nickname");
        Fields party = fields.object(side);
        Optional<PaymentAccount> account = party.optionalObject("account").map(OrderBody::account);
        TradeParty read = new TradeParty(
                party.text("accountId"),
                nickname,
                party.text("kycName"),
                party.text(
                        "language",
                        Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}"),
                        "a language tag such as vi"),
                account.orElse(null),
                history(party.object("history")),
                party.optionalText("device").orElse(null));
        party.nothingElse();
        return read;
    }

    private static PaymentAccount account(Fields account) {
        PaymentAccount read =
                new PaymentAccount(account.text("provider"), account.text("holder"), account.text("number"));
        account.nothingElse();
        return read;
    }

    private static PartyHistory history(Fields history) {
        PartyHistory read = new PartyHistory(
                history.whole("orders", Integer.MAX_VALUE),
                history.whole("completedPerMille", 1000),
                history.whole("appealsFiled", Integer.MAX_VALUE),
                history.whole("appealsAgainst", Integer.MAX_VALUE),
                history.flag("merchant"));
        history.nothingElse();
        return read;
    }

    private OrderTimes times() {
        return new OrderTimes(
                fields.instant("createTime"),
                fields.instant("notifyPayEndTime"),
                fields.optionalInstant("notifyPayTime").orElse(null),
                fields.optionalInstant("confirmPayEndTime").orElse(null),
                fields.optionalInstant("confirmPayTime").orElse(null),
                fields.optionalInstant("cancelTime").orElse(null));
    }

    /** A code that nobody knows, or an appeal that is not known here yet, leaves what the order's times say. */
    private static PlatformStatus status(String raw, OrderTimes times) {
        return new PlatformStatus(STATUSES.getOrDefault(raw, byTimes(times)), raw);
    }

    private static OrderStatus byTimes(OrderTimes times) {
        if (times.cancelTime() != null) {
            return OrderStatus.CANCELLED;
        }
        if (times.confirmPayTime() != null) {
            return OrderStatus.COMPLETED;
        }
        return times.notifyPayTime() == null ? OrderStatus.UNPAID : OrderStatus.PAID;
    }

    private void check(OrderStatus status, OrderTimes times) {
        notBefore("notifyPayEndTime", Optional.of(times.notifyPayEndTime()), times.createTime());
        notBefore("notifyPayTime", Optional.ofNullable(times.notifyPayTime()), times.createTime());
        notBefore("confirmPayEndTime", Optional.ofNullable(times.confirmPayEndTime()), times.createTime());
        notBefore("confirmPayTime", Optional.ofNullable(times.confirmPayTime()), times.createTime());
        notBefore("cancelTime", Optional.ofNullable(times.cancelTime()), times.createTime());
        switch (status) {
            case PAID, RELEASING -> there("notifyPayTime", Optional.ofNullable(times.notifyPayTime()), status);
            case COMPLETED -> there("confirmPayTime", Optional.ofNullable(times.confirmPayTime()), status);
            case CANCELLED, CANCELLED_BY_SYSTEM -> there("cancelTime", Optional.ofNullable(times.cancelTime()), status);
            case UNPAID, IN_APPEAL -> {}
        }
    }

    private void notBefore(String name, Optional<Instant> time, Instant createTime) {
        if (time.isPresent() && !time.get().equals(Instant.EPOCH) && time.get().isBefore(createTime)) {
            fields.mistake(name, "lies before createTime");
        }
    }

    private void there(String name, Optional<Instant> time, OrderStatus status) {
        if (time.isEmpty()) {
            fields.mistake(name, "is missing, and the status means " + status);
        }
    }
}
