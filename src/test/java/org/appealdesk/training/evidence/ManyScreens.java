package org.appealdesk.training.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.appealdesk.training.evidence.ChatExcerpt.Line;
import org.appealdesk.training.evidence.Receipt.Facts;
import org.appealdesk.training.evidence.Receipt.Holder;
import org.appealdesk.training.evidence.Receipt.State;

/** Pictures as parties hand them in, as many as are wanted, each of other people and other money. */
public final class ManyScreens {

    private static final List<String> FAMILIES = List.of(
            "NGUYEN", "TRAN", "LE", "PHAM", "HOANG", "HUYNH", "PHAN", "VU", "VO", "DANG", "BUI", "DO", "HO", "NGO");
    private static final List<String> MIDDLES =
            List.of("VAN", "THI", "HUU", "DUC", "MINH", "THI NGOC", "QUANG", "XUAN", "THANH", "KIM", "HOAI", "TUAN");
    private static final List<String> GIVEN = List.of(
            "AN", "BINH", "CHAU", "DUNG", "GIANG", "HA", "HIEU", "HUONG", "KHANH", "LAN", "LONG", "MAI", "NAM", "NHUNG",
            "PHUONG", "QUAN", "SON", "TAM", "THAO", "TRANG", "TUNG", "UYEN", "VINH", "YEN");
    private static final List<String> NOTES =
            List.of("%s ck", "%s chuyen tien", "%s thanh toan", "%s tra tien hang", "ck");
    private static final List<String> SAYINGS = List.of(
            "Chị nhận được tiền chưa ạ?",
            "Mình chưa thấy gì cả.",
            "Em chuyển rồi, chị kiểm tra lại giúp em với nhé, mã giao dịch em gửi bên trên.",
            "Đợi một chút.",
            "Ngân hàng báo thành công rồi mà.",
            "Sai số tiền rồi bạn ơi, thiếu 50.000 so với lệnh.",
            "Ok");

    private final Typeface typeface;

    /** What a receipt is of: the bank, the people and the money. */
    public record Transfer(Receipt receipt) {

        /** The same two people again, another day and amount. */
        public Transfer again(RandomGenerator random) {
            Receipt other = random(random).receipt;
            return new Transfer(new Receipt(
                    receipt.bank(),
                    receipt.state(),
                    receipt.payer(),
                    receipt.payee(),
                    other.facts(),
                    other.clock(),
                    null));
        }

        /** Other people and other money at the same bank, in the same state: the layout is the same. */
        public Transfer ofOthers(RandomGenerator random) {
            Receipt other = random(random).receipt;
            return new Transfer(new Receipt(
                    receipt.bank(), receipt.state(), other.payer(), other.payee(), other.facts(), other.clock(), null));
        }

        public static Transfer random(RandomGenerator random) {
            String payer = name(random);
            return new Transfer(new Receipt(
                    pick(random, List.of(Bank.values())),
                    random.nextInt(8) == 0 ? State.PENDING : State.DONE,
                    new Holder(payer, number(random), ""),
                    new Holder(
                            name(random),
                            number(random),
                            pick(random, List.of(Bank.values())).fullName()),
                    facts(random, payer),
                    clock(random),
                    null));
        }
    }

    /** @param fonts folder with Inter */
    public ManyScreens(Path fonts) throws IOException {
        typeface = Typeface.inter(fonts);
    }

    public BufferedImage draw(Transfer transfer) {
        return ReceiptScreen.draw(transfer.receipt, typeface);
    }

    /** The same receipt with another amount painted over the true one. */
    public BufferedImage forge(Transfer transfer, RandomGenerator random) throws IOException {
        return Forgery.paintOver(draw(transfer), ReceiptScreen.amountBox(transfer.receipt), amount(random));
    }

    public BufferedImage chat(RandomGenerator random) {
        List<Line> lines = IntStream.range(0, random.nextInt(3, 8))
                .mapToObj(_ -> new Line(random.nextBoolean(), clock(random), pick(random, SAYINGS)))
                .toList();
        return ChatScreen.draw(
                new ChatExcerpt(name(random).toLowerCase(Locale.ROOT), "Lệnh " + number(random), lines, clock(random)),
                typeface);
    }

    private static Facts facts(RandomGenerator random, String payer) {
        String time = "%s:%02d, %02d/%02d/2026"
                .formatted(clock(random), random.nextInt(60), random.nextInt(1, 29), random.nextInt(1, 13));
        String reference = "FT26%d".formatted(random.nextLong(1_000_000_000L, 9_999_999_999L));
        String note = pick(random, NOTES).formatted(payer);
        return new Facts(amount(random), time, reference, note, random.nextBoolean() ? "" : "0 VND");
    }

    private static String amount(RandomGenerator random) {
        long amount = random.nextLong(100, 90_000) * (random.nextBoolean() ? 1_000 : 10_000);
        return String.format(Locale.GERMANY, "%,d VND", amount);
    }

    private static String name(RandomGenerator random) {
        return pick(random, FAMILIES) + " " + pick(random, MIDDLES) + " " + pick(random, GIVEN);
    }

    private static String number(RandomGenerator random) {
        return "%04d %04d %04d".formatted(random.nextInt(10_000), random.nextInt(10_000), random.nextInt(10_000));
    }

    private static String clock(RandomGenerator random) {
        return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    }

    private static <T> T pick(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
