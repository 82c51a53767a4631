package org.appealdesk.training.evidence;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks of the invented banks, drawn in a unit square. */
enum Mark {
    /** Three waves. */
    RIVER {
        @Override
        Shape unit() {
            Path2D path = new Path2D.Double();
            for (int wave = 0; wave < 3; wave++) {
                double y = 0.2 + wave * 0.26;
                path.moveTo(0.05, y);
                path.curveTo(0.3, y - 0.24, 0.45, y + 0.24, 0.95, y - 0.06);
                path.lineTo(0.95, y + 0.08);
                path.curveTo(0.45, y + 0.38, 0.3, y - 0.1, 0.05, y + 0.14);
                path.closePath();
            }
            return path;
        }
    },
    /** A mountain with a cloud before it. */
    PASS {
        @Override
        Shape unit() {
            Area area = new Area(polygon(0.02, 0.85, 0.42, 0.12, 0.62, 0.46, 0.72, 0.32, 0.98, 0.85));
            area.subtract(new Area(new Rectangle2D.Double(0, 0.58, 0.7, 0.09)));
            return area;
        }
    },
    /** Three ridges. */
    RANGE {
        @Override
        Shape unit() {
            Path2D path = new Path2D.Double();
            for (int ridge = 0; ridge < 3; ridge++) {
                double y = 0.38 + ridge * 0.24;
                path.append(
                        polygon(0.05, y, 0.5, y - 0.3, 0.95, y, 0.95, y + 0.14, 0.5, y - 0.16, 0.05, y + 0.14), false);
            }
            return path;
        }
    },
    /** A kite and its tail. */
    KITE {
        @Override
        Shape unit() {
            Path2D path = new Path2D.Double();
            path.append(polygon(0.3, 0.1, 0.92, 0.06, 0.88, 0.68, 0.12, 0.88), false);
            path.append(polygon(0.06, 0.8, 0.2, 0.94, 0.02, 0.98), false);
            return path;
        }
    },
    /** Columns below a beam. */
    COLUMNS {
        @Override
        Shape unit() {
            Path2D path = new Path2D.Double();
            path.append(new Rectangle2D.Double(0.08, 0.12, 0.84, 0.14), false);
            for (int column = 0; column < 3; column++) {
                path.append(new Rectangle2D.Double(0.14 + column * 0.29, 0.34, 0.14, 0.54), false);
            }
            return path;
        }
    };

    abstract Shape unit();

    Shape at(double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        return place.createTransformedShape(unit());
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
