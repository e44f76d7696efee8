package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** Pages of select statements. */
class NextTokenTests {
  private static final Statements STATEMENTS = new Statements();
  private static final String SELECT = "SELECT sk FROM Pairs WHERE pk = ? AND n < 50";

  @BeforeAll
  static void put() {
    for (String pk : List.of("a", "b", "é")) {
      for (int i = 10; i < 20; i++) {
        STATEMENTS.put(
            "Pairs",
            Map.of(
                "pk", fromS(pk), "sk", fromS("s" + i), "n", fromN(Integer.toString(i * i % 97))));
      }
    }
  }

  @AfterAll
  static void close() {
    STATEMENTS.close();
  }

  private static String token() {
    return Objects.requireNonNull(STATEMENTS.run(SELECT, r -> r.limit(3), fromS("a")).nextToken());
  }

  private static String refusal(String statement, String token, String parameter) {
    return Statements.refusal(
        () -> STATEMENTS.run(statement, r -> r.nextToken(token), fromS(parameter)));
  }

  @Test
  void a_page_has_looked_at_as_many_items_as_its_limit() {
    ExecuteStatementResponse page = STATEMENTS.run(SELECT, r -> r.limit(3), fromS("a"));

    // 100, 121 and 144 modulo 97 are 3, 24 and 47; 169 is 72.
    assertThat(page.items()).hasSize(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(Map.of("pk", fromS("a"), "sk", fromS("s12")));
    ExecuteStatementResponse next =
        STATEMENTS.run(SELECT, r -> r.limit(1).nextToken(page.nextToken()), fromS("a"));
    assertThat(next.items()).isEmpty();
    assertThat(next.nextToken()).isNotNull();
  }

  @Test
  void the_last_page_has_no_token() {
    ExecuteStatementResponse all = STATEMENTS.run(SELECT, fromS("é"));

    assertThat(all.nextToken()).isNull();
    assertThat(all.hasLastEvaluatedKey()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM Pairs",
        "SELECT * FROM Pairs WHERE n > 20",
        "SELECT * FROM Pairs WHERE pk = 'a'",
        "SELECT * FROM Pairs WHERE pk IN ['b', 'a', 'é', 'none']",
        "SELECT * FROM Pairs WHERE pk IN ['b', 'a'] AND sk > 's14'",
        "SELECT * FROM Pairs WHERE pk = 'a' AND sk IN ['s11', 's19', 's15']",
        "SELECT * FROM Pairs WHERE pk IN ['b', 'a'] ORDER BY pk DESC, sk ASC",
        "SELECT * FROM Pairs WHERE pk IN ['b', 'a'] ORDER BY pk ASC",
        "SELECT * FROM Pairs WHERE pk = 'b' AND sk < 's13' OR pk = 'b' AND sk > 's17' ORDER BY sk",
      })
  void pages_are_the_whole_in_parts(String statement) {
    var whole = STATEMENTS.items(statement);

    assertThat(whole).isNotEmpty();
    assertThat(STATEMENTS.all(statement, 1)).isEqualTo(whole);
    assertThat(STATEMENTS.all(statement, 4)).isEqualTo(whole);
  }

  @Test
  void a_token_does_not_depend_on_limit_and_consistency() {
    String token = token();

    assertThat(
            STATEMENTS
                .run(SELECT, r -> r.limit(50).consistentRead(true).nextToken(token), fromS("a"))
                .items())
        .isNotEmpty();
  }

  @Test
  void a_token_belongs_to_its_statement_and_parameters() {
    String text = "NextToken does not match request";

    assertThat(refusal(SELECT, token(), "b")).isEqualTo(text);
    assertThat(refusal("SELECT sk FROM Pairs WHERE n < 50 AND pk = ?", token(), "a"))
        .isEqualTo(text);
    assertThat(refusal("SELECT  sk FROM Pairs WHERE pk = ? AND n < 50", token(), "a"))
        .isEqualTo(text);
    assertThat(refusal("DELETE FROM Pairs WHERE pk = ? AND sk = 's10'", token(), "a"))
        .isEqualTo(text);
    assertThat(STATEMENTS.items("SELECT * FROM Pairs WHERE pk = 'a' AND sk = 's10'")).hasSize(1);
  }

  @Test
  void a_text_that_is_no_token_is_invalid() {
    String token = token();
    byte[] changed = Base64.getDecoder().decode(token);
    changed[changed.length - 1]++;

    for (String wrong :
        List.of(
            "x",
            "not base64!",
            "AAAA",
            token.substring(0, token.length() - 4),
            Base64.getEncoder().encodeToString(changed),
            Base64.getEncoder().encodeToString(new byte[64]))) {
      assertThat(refusal(SELECT, wrong, "a")).isEqualTo("Invalid NextToken");
    }
  }

  @Test
  void a_page_goes_on_after_an_item_that_is_gone() {
    Statements own = new Statements();
    for (String sk : List.of("1", "2", "3", "4")) {
      own.put("Pairs", Map.of("pk", fromS("x"), "sk", fromS(sk)));
    }
    String select = "SELECT * FROM Pairs WHERE pk = 'x' ORDER BY sk DESC";
    String token = own.run(select, r -> r.limit(2)).nextToken();

    own.run("DELETE FROM Pairs WHERE pk = 'x' AND sk = '3'");

    assertThat(own.run(select, r -> r.nextToken(token)).items())
        .extracting(item -> item.get("sk").s())
        .containsExactly("2", "1");
    own.close();
  }
}
