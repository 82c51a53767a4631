package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RecordedEvent.Cause;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.protocol.Samples.Fill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingTest {

    private static final int ROUNDS = 20;

    /** So many digits in a row tell a number apart. */
    private static final int RUN = 6;

    static Stream<Class<? extends AppealEvent>> events() {
        return Samples.leaves(AppealEvent.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void strikesOutEveryPhoneAndAccountAndNothingElse(Class<? extends AppealEvent> type) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<String> numbers = new ArrayList<>();
            RecordedEvent event = recorded((AppealEvent) with(
                    new Samples(seed % 2 == 0 ? Fill.FULL : Fill.BARE).of(type),
                    _ -> remember(numbers, phone(random)),
                    _ -> remember(numbers, digits(random, 6 + random.nextInt(14)))));
            String whole = EventJson.write(event);

            String masked = Masking.mask(whole);

            assertThat(masked).as("seed %s", seed).satisfies(text -> {
                assertThat(runs(numbers)).noneMatch(text::contains);
                assertThat(text.equals(whole)).isEqualTo(numbers.isEmpty());
                assertThat(Json.canonical(Json.MAPPER.readTree(text))).isEqualTo(text);
                assertThat(Masking.mask(text)).isEqualTo(text);
                RecordedEvent read = ((Decoded.Known<RecordedEvent>) EventJson.read(text)).value();
                assertThat(withoutNumbers(read)).isEqualTo(withoutNumbers(event));
            });
        }
    }

    /** Otherwise the test above could pass without any number. */
    @Test
    void someEventsHaveNumbers() {
        assertThat(events().filter(type -> {
                    List<String> numbers = new ArrayList<>();
                    with(
                            new Samples(Fill.FULL).of(type),
                            _ -> remember(numbers, "+84912345678"),
                            _ -> remember(numbers, "1"));
                    return !numbers.isEmpty();
                }))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("OrderRegistered", "AppealFiled", "CrossStatementFiled", "CallerCodeIssued");
    }

    @ParameterizedTest
    @CsvSource({
        "190377402218, ••••••••2218",
        "1903774022, ••••••4022",
        "190377402, ••••••402",
        "1903774, ••••774",
        "190377, ••••••",
        "7, •",
        "0912-345-678, ••••••••-678"
    })
    void leavesTheLastFewCharacters(String number, String masked) {
        String event = "{\"account\":{\"holder\":\"h\",\"number\":\"" + number + "\",\"provider\":\"p\"}}";

        assertThat(Masking.mask(event)).isEqualTo(event.replace(number, masked));
    }

    private static String remember(List<String> numbers, String number) {
        numbers.add(number);
        return number;
    }

    private static String phone(Random random) {
        return "+" + (1 + random.nextInt(9)) + digits(random, 6 + random.nextInt(9));
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static Set<String> runs(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.iterate(0, from -> from + RUN <= number.length(), from -> from + 1)
                        .map(from -> number.substring(from, from + RUN)))
                .collect(Collectors.toSet());
    }

    private static Object withoutNumbers(RecordedEvent event) {
        return with(event.event(), _ -> "+1234567", _ -> "0");
    }

    /** The same value with other phones and accounts wherever there are any. */
    private static Object with(Object value, UnaryOperator<String> phone, UnaryOperator<String> account) {
        return switch (value) {
            case PhoneNumber number -> {
                String e164 = phone.apply(number.asTyped());
                yield new PhoneNumber(e164.replaceFirst("(...)", "$1 "), e164);
            }
            case PaymentAccount paid ->
                new PaymentAccount(paid.provider(), paid.holder(), account.apply(paid.number()));
            case TradeParty party -> {
                TradeParty copy = (TradeParty) rebuilt(party, phone, account);
                String device = copy.device();
                yield new TradeParty(
                        copy.accountId(),
                        copy.nickname(),
                        copy.kycName(),
                        copy.language(),
                        copy.account(),
                        copy.history(),
                        device == null ? null : account.apply(device));
            }
            case CallerCode code ->
                new CallerCode(code.side(), code.salt(), account.apply(code.digest()), code.validUntil());
            case List<?> all ->
                all.stream().map(one -> with(one, phone, account)).toList();
            case Record record -> rebuilt(record, phone, account);
            default -> value;
        };
    }

    private static Record rebuilt(Record record, UnaryOperator<String> phone, UnaryOperator<String> account) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(record);
                values.add(value == null ? null : with(value, phone, account));
            }
            var constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot copy " + record, e);
        }
    }

    private static RecordedEvent recorded(AppealEvent event) {
        var samples = new Samples(Fill.FULL);
        return new RecordedEvent(
                samples.of(CaseId.class),
                7,
                Instant.parse("2026-03-01T07:03:22.500Z"),
                samples.of(Cause.class),
                samples.of(RuleId.class),
                event);
    }
}
