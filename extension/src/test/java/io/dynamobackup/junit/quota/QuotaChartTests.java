package io.dynamobackup.junit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.limit.Quota;
import io.dynamobackup.engine.limit.QuotaUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaChartTests {
  private static QuotaUse use(String operation, int rate, double load) {
    return new QuotaUse(
        new Account("us-east-1", "123456789012"),
        Set.of(operation),
        Quota.perSecond(rate),
        7,
        load > 1 ? 2 : 0,
        load,
        0);
  }

  @Test
  void every_quota_has_a_bar_as_long_and_of_a_color_as_its_load() {
    String chart =
        new QuotaChart(
                "Nightly › job <all> & more",
                List.of(
                    use("ListBackups", 5, 2.0),
                    use("CreateBackup", 50, 0.9),
                    use("DescribeBackup", 10, 0.25)))
            .toString();

    assertThat(chart)
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="760" height="120" font-family="sans-serif" font-size="12">
            <title>Nightly › job &lt;all&gt; &amp; more</title>
            <rect width="100%" height="100%" fill="white"/>
            <text x="8" y="20" font-weight="bold">Nightly › job &lt;all&gt; &amp; more</text>
            <text x="8" y="52">ListBackups</text>
            <rect x="220" y="40" width="300.0" height="14" fill="#c0392b"><title>ListBackups peaked at 10/s of 5/s (200 %): 2 of 7 calls are throttled</title></rect>
            <text x="528" y="52">200 % of 5/s</text>
            <text x="8" y="76">CreateBackup</text>
            <rect x="220" y="64" width="180.0" height="14" fill="#e0a030"><title>CreateBackup peaked at 45/s of 50/s (90 %); with more than 1.1 times the calls it is throttled</title></rect>
            <text x="528" y="76">90 % of 50/s</text>
            <text x="8" y="100">DescribeBackup</text>
            <rect x="220" y="88" width="50.0" height="14" fill="#2e8b57"><title>DescribeBackup peaked at 2.5/s of 10/s (25 %); with more than 4 times the calls it is throttled</title></rect>
            <text x="528" y="100">25 % of 10/s</text>
            <line x1="420" y1="32" x2="420" y2="112" stroke="black" stroke-dasharray="4 2"/>
            </svg>
            """);
  }

  @Test
  void a_title_may_have_any_characters_and_any_length() {
    String title = "t › [1] \u0001\u001b[31m " + "long ".repeat(30);

    String chart = new QuotaChart(title, List.of(use("ListBackups", 5, 0.5))).toString();

    assertThat(chart)
        .contains("<title>t › [1] \uFFFD\uFFFD[31m long long")
        .containsPattern("font-weight=\"bold\">t › .{95}…</text>");
  }

  @Test
  void a_long_name_is_shortened() {
    String chart =
        new QuotaChart(
                "test", List.of(use("CreateTable, DeleteTable, TagResource, UpdateTable", 1, 0.5)))
            .toString();

    assertThat(chart).contains("<text x=\"8\" y=\"52\">CreateTable, DeleteTable, TagRe…</text>");
  }
}
