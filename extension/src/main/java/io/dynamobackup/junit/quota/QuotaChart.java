package io.dynamobackup.junit.quota;

import io.dynamobackup.engine.limit.QuotaUse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bars in SVG, one for each quota: how much of it was used. The line is the quota; a bar ends at
 * one and a half of it.
 *
 * @param title of what test
 */
record QuotaChart(String title, List<QuotaUse> uses) {
  private static final int WIDTH = 760;
  private static final int TOP = 40;
  private static final int ROW = 24;
  private static final int LEFT = 220;
  private static final int WHOLE = 200;
  private static final double LONGEST = 1.5;
  private static final double NEAR = 0.8;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_NAME = 32;
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  @Override
  public String toString() {
    int bottom = TOP + ROW * uses.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="8" y="20" font-weight="bold">%s</text>
        """
            .formatted(
                WIDTH, bottom + 8, escaped(title), escaped(shortened(title, LONGEST_TITLE))));
    for (int row = 0; row < uses.size(); row++) {
      svg.append(bar(uses.get(row), TOP + ROW * row));
    }
    int line = LEFT + WHOLE;
    svg.append(
        """
        <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="black" stroke-dasharray="4 2"/>
        </svg>
        """
            .formatted(line, TOP - 8, line, bottom));
    return svg.toString();
  }

  private static String bar(QuotaUse use, int top) {
    double length = WHOLE * Math.min(use.load(), LONGEST);
    return String.format(
        Locale.ROOT,
        """
        <text x="8" y="%d">%s</text>
        <rect x="%d" y="%d" width="%.1f" height="14" fill="%s"><title>%s</title></rect>
        <text x="%d" y="%d">%d %% of %s</text>
        """,
        top + 12,
        escaped(shortened(use.name(), LONGEST_NAME)),
        LEFT,
        top,
        length,
        color(use.load()),
        escaped(use.toString()),
        LEFT + (int) (WHOLE * LONGEST) + 8,
        top + 12,
        Math.round(100 * use.load()),
        escaped(use.quota().toString()));
  }

  private static String color(double load) {
    if (load > 1) {
      return "#c0392b";
    }
    return load >= NEAR ? "#e0a030" : "#2e8b57";
  }

  private static String shortened(String name, int most) {
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }

  /** Names of tests may have characters that no XML has. */
  private static String escaped(String text) {
    return NO_XML
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
