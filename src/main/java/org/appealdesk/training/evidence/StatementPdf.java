package org.appealdesk.training.evidence;

import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.appealdesk.training.evidence.Sheet.Lettering;

/** Sets a bank's statement as a PDF of one page. */
final class StatementPdf {
    private static final double LEFT = 44;
    private static final double RIGHT = Sheet.WIDTH - 44;
    private static final double DEBIT = 410;
    private static final double CREDIT = 480;
    private static final double TEXT_WIDTH = 120;
    private static final Lettering CELL = Lettering.plain(8);

    private final Statement statement;
    private final Labels labels;
    private final Sheet sheet;

    private StatementPdf(Statement statement, Sheet sheet) {
        this.statement = statement;
        this.labels = statement.bank() == Bank.ELMENAU ? Labels.ENGLISH : Labels.VIETNAMESE;
        this.sheet = sheet;
    }

    static byte[] write(Statement statement, Instant made) throws IOException {
        try (Sheet sheet = new Sheet(
                statement.bank().fullName() + " " + statement.holder().number(),
                statement.bank().app(),
                made)) {
            StatementPdf pdf = new StatementPdf(statement, sheet);
            pdf.head();
            pdf.table();
            return sheet.bytes();
        }
    }

    private void head() throws IOException {
        Bank bank = statement.bank();
        sheet.box(0, 0, Sheet.WIDTH, 6, bank.primary());
        sheet.fill(bank.mark().at(LEFT, 34, 30), bank.primary());
        sheet.text(bank.brand(), LEFT + 40, 50, new Lettering(15, true, bank.primary()));
        sheet.text(bank.fullName(), LEFT + 40, 63, Lettering.grey(8.5));
        sheet.right(labels.title, RIGHT, 48, Lettering.bold(14));
        sheet.right(statement.period(), RIGHT, 63, Lettering.grey(9));
        sheet.line(LEFT, RIGHT, 80, Screen.LINE);
        pair(labels.facts.holder, statement.holder().name(), LEFT, 102);
        pair(labels.facts.account, statement.holder().number(), LEFT, 120);
        pair(labels.facts.address, statement.address(), LEFT, 138);
        pair(labels.facts.currency, statement.balances().currency(), 370, 102);
        pair(labels.facts.opening, statement.balances().opening(), 370, 120);
        pair(labels.facts.closing, statement.balances().closing(), 370, 138);
    }

    private void pair(String label, String value, double x, double y) throws IOException {
        sheet.text(label, x, y, Lettering.grey(8.5));
        sheet.text(value, x + 84, y, Lettering.bold(9));
    }

    private void table() throws IOException {
        double y = 164;
        sheet.box(LEFT, y, RIGHT - LEFT, 22, statement.bank().tint());
        Lettering head = new Lettering(8, true, statement.bank().dark());
        List<String> columns = labels.columns;
        sheet.text(columns.get(0), LEFT + 6, y + 14, head);
        sheet.text(columns.get(1), LEFT + 84, y + 14, head);
        sheet.text(columns.get(2), LEFT + 186, y + 14, head);
        sheet.right(columns.get(3), DEBIT, y + 14, head);
        sheet.right(columns.get(4), CREDIT, y + 14, head);
        sheet.right(columns.get(5), RIGHT - 6, y + 14, head);
        y += 22;
        for (Statement.Row row : statement.rows()) {
            y = row(row, y);
        }
        y += 24;
        sheet.text(labels.issued + " " + statement.issued(), LEFT, y, Lettering.grey(8));
        sheet.text(labels.valid, LEFT, y + 13, Lettering.grey(8));
        sheet.fill(
                statement.bank().mark().at(RIGHT - 96, y - 6, 60),
                faint(statement.bank().primary()));
    }

    private double row(Statement.Row row, double top) throws IOException {
        List<String> lines = sheet.wrap(row.text(), TEXT_WIDTH, CELL);
        double y = top + 15;
        sheet.text(row.time(), LEFT + 6, y, CELL);
        sheet.text(row.reference(), LEFT + 84, y, CELL);
        sheet.right(row.debit(), DEBIT, y, CELL);
        sheet.right(row.credit(), CREDIT, y, CELL);
        sheet.right(row.balance(), RIGHT - 6, y, CELL);
        for (String line : lines) {
            sheet.text(line, LEFT + 186, y, CELL);
            y += 11;
        }
        sheet.line(LEFT, RIGHT, y - 2, Screen.LINE);
        return y - 2;
    }

    /** Mixed with white: PDFBox would need another graphics state for transparency. */
    private static Color faint(Color color) {
        return new Color(
                255 - (255 - color.getRed()) / 6,
                255 - (255 - color.getGreen()) / 6,
                255 - (255 - color.getBlue()) / 6);
    }

    /** The printed words in one language; columns from left to right. */
    private record Labels(String title, Facts facts, List<String> columns, String issued, String valid) {
        static final Labels VIETNAMESE = new Labels(
                "SAO KÊ TÀI KHOẢN",
                new Facts("Chủ tài khoản", "Số tài khoản", "Địa chỉ", "Loại tiền", "Số dư đầu kỳ", "Số dư cuối kỳ"),
                List.of("Ngày giờ", "Số tham chiếu", "Diễn giải", "Ghi nợ", "Ghi có", "Số dư"),
                "Lập lúc",
                "Sao kê điện tử, có giá trị không cần chữ ký và con dấu.");
        static final Labels ENGLISH = new Labels(
                "ACCOUNT STATEMENT",
                new Facts("Account holder", "IBAN", "Address", "Currency", "Opening balance", "Closing balance"),
                List.of("Date and time", "Reference", "Description", "Debit", "Credit", "Balance"),
                "Issued",
                "Electronic statement, valid without signature.");
    }

    private record Facts(
            String holder, String account, String address, String currency, String opening, String closing) {}
}
