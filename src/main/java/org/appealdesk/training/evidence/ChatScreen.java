package org.appealdesk.training.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.appealdesk.training.evidence.Screen.Lettering;

/** Draws a chat. */
final class ChatScreen {
    private static final Color PAGE = new Color(0xEEF1F4);
    private static final Color MINE = new Color(0xCFE6FF);
    private static final double WIDEST = 226;

    static BufferedImage draw(ChatExcerpt chat, Typeface typeface) {
        Screen screen = new Screen(typeface, PAGE);
        screen.box(0, 0, Screen.WIDTH, 92, Color.WHITE);
        screen.statusBar(chat.clock(), Screen.INK);
        screen.text("‹", 16, 68, Lettering.plain(26, Screen.INK));
        screen.disc(52, 62, 17, new Color(0x8795A8));
        screen.centred(initial(chat.with()), 52, 67.5, Lettering.bold(15, Color.WHITE));
        screen.text(chat.with(), 80, 59, Lettering.bold(14.5, Screen.INK));
        screen.text(chat.about(), 80, 77, Lettering.plain(11.5, Screen.GREY));
        screen.line(0, 92, Screen.WIDTH, 92, 1, Screen.LINE);
        double y = 110;
        for (ChatExcerpt.Line line : chat.lines()) {
            y = bubble(screen, line, y);
        }
        screen.box(0, 724, Screen.WIDTH, 56, Color.WHITE);
        screen.round(18, 734, 282, 34, 17, PAGE);
        screen.text("Nhập tin nhắn", 34, 755.5, Lettering.plain(12.5, Screen.GREY));
        screen.disc(324, 751, 17, new Color(0x2F6FDE));
        screen.line(317, 751, 330, 751, 2, Color.WHITE);
        screen.line(325, 746, 330, 751, 2, Color.WHITE);
        screen.line(325, 756, 330, 751, 2, Color.WHITE);
        return screen.image();
    }

    private static double bubble(Screen screen, ChatExcerpt.Line line, double top) {
        Lettering type = Lettering.plain(13, Screen.INK);
        List<String> lines = screen.wrap(line.text(), WIDEST, type);
        double widest =
                lines.stream().mapToDouble(l -> screen.width(l, type)).max().orElse(0);
        double width = Math.max(widest, 34) + 24;
        double height = lines.size() * 18 + 28;
        double x = line.mine() ? Screen.WIDTH - 16 - width : 16;
        screen.round(x, top, width, height, 12, line.mine() ? MINE : Color.WHITE);
        double y = top + 21;
        for (String each : lines) {
            screen.text(each, x + 12, y, type);
            y += 18;
        }
        screen.right(line.time(), x + width - 11, top + height - 9, Lettering.plain(10, Screen.GREY));
        return top + height + 9;
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private ChatScreen() {}
}
