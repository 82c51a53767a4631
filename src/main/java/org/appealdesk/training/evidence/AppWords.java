package org.appealdesk.training.evidence;

import com.google.errorprone.annotations.Immutable;
import org.appealdesk.training.evidence.Receipt.State;

/** What the banks' apps call things. */
enum AppWords {
    VIETNAMESE(
            new Titles("Chuyển tiền thành công", "Giao dịch đang xử lý", "Giao dịch không thành công"),
            new Labels("Người chuyển", "Người nhận", "Ngân hàng nhận", "Thời gian", "Nội dung", "Mã giao dịch", "Phí"),
            new Buttons("Chi tiết giao dịch", "Chia sẻ", "Giao dịch mới", "Cảm ơn Quý khách đã sử dụng dịch vụ"),
            new History("Lịch sử giao dịch", "Số dư khả dụng", "Tài khoản", "Tiền vào và tiền ra")),
    ENGLISH(
            new Titles("Transfer completed", "Transfer pending", "Transfer failed"),
            new Labels("From", "To", "Bank", "Date and time", "Purpose", "Reference", "Fee"),
            new Buttons("Transaction details", "Share receipt", "New transfer", "Thank you for banking with us"),
            new History("Transactions", "Available balance", "Account", "Money in and out"));

    private final Titles titles;
    private final Labels labels;
    private final Buttons buttons;
    private final History history;

    AppWords(Titles titles, Labels labels, Buttons buttons, History history) {
        this.titles = titles;
        this.labels = labels;
        this.buttons = buttons;
        this.history = history;
    }

    static AppWords of(Bank bank) {
        return bank == Bank.ELMENAU ? ENGLISH : VIETNAMESE;
    }

    String title(State state) {
        return switch (state) {
            case DONE -> titles.done;
            case PENDING -> titles.pending;
            case FAILED -> titles.failed;
        };
    }

    Labels labels() {
        return labels;
    }

    Buttons buttons() {
        return buttons;
    }

    History history() {
        return history;
    }

    @Immutable
    private record Titles(String done, String pending, String failed) {}

    @Immutable
    record Labels(String payer, String payee, String bank, String time, String note, String reference, String fee) {}

    @Immutable
    record Buttons(String detail, String share, String again, String thanks) {}

    @Immutable
    record History(String title, String balance, String account, String both) {}
}
