package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Whatever is sent as a statement, what comes back is an answer of AWS's. */
class StatementSoupTests {
  private static final Statements STATEMENTS = new Statements();

  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "*",
          "FROM",
          "Texts",
          "\"Pairs\"",
          "WHERE",
          "pk",
          "sk",
          "=",
          "'a'",
          "AND",
          "OR",
          "NOT",
          "IN",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "<<",
          ">>",
          ",",
          ":",
          ".",
          ";",
          "?",
          "1",
          "-",
          "+",
          "1e5",
          "BETWEEN",
          "IS",
          "MISSING",
          "NULL",
          "LIKE",
          "ORDER BY",
          "DESC",
          "INSERT INTO",
          "VALUE",
          "UPDATE",
          "SET",
          "REMOVE",
          "DELETE FROM",
          "RETURNING",
          "ALL OLD",
          "MODIFIED NEW",
          "EXISTS",
          "size",
          "contains",
          "begins_with",
          "attribute_type",
          "set_add",
          "list_append",
          "a.b[0]",
          "true",
          "<",
          ">=",
          "<>",
          "||",
          "CASE",
          "CAST",
          "AS",
          "LIMIT",
          "GROUP BY",
          "JOIN",
          "--",
          "/*",
          "*/",
          "`",
          "#",
          "\"",
          "'",
          "é",
          "\uD83D\uDE00",
          "\n");

  private static final List<String> STATEMENT_TEXTS =
      List.of(
          "SELECT a.b[0], pk FROM \"Texts\" WHERE pk IN ['a', ?] AND NOT contains(t, 'x') ORDER BY pk DESC",
          "INSERT INTO \"Texts\" VALUE {'pk': 'a', 'm': {'l': [1, <<2, 3>>, null]}, 'p': ?}",
          "UPDATE \"Pairs\" SET a = list_append(a, [1]), b = b + 1 SET s = set_add(s, <<'x'>>) REMOVE c[1]"
              + " WHERE pk = 'a' AND sk = ? AND size(b) BETWEEN 1 AND 5 RETURNING MODIFIED OLD *",
          "DELETE FROM \"Texts\" WHERE pk = ? AND (a IS MISSING OR b <> -1.5e3) RETURNING ALL OLD *");

  @AfterContainer
  static void close() {
    STATEMENTS.close();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  private static void assertAnswered(String statement, AttributeValue... parameters) {
    Throwable thrown = catchThrowable(() -> STATEMENTS.run(statement, parameters));

    if (thrown != null) {
      assertThat(thrown).as(statement).isInstanceOf(DynamoDbException.class);
      assertThat(((DynamoDbException) thrown).statusCode()).as(statement).isEqualTo(400);
    }
  }

  @Property(seed = "1967", tries = 1_000)
  void words_in_any_order_are_answered(
      @ForAll @Size(min = 1, max = 25) List<@From("words") String> words) {
    assertAnswered(String.join(" ", words));
  }

  @Property(seed = "1967", tries = 500)
  void any_text_is_answered(@ForAll @StringLength(min = 1, max = 60) String text) {
    assertAnswered(text);
  }

  @Property(seed = "1967", tries = 1_000)
  void statements_with_a_word_changed_are_answered(
      @ForAll @IntRange(max = 3) int which,
      @ForAll @IntRange(max = 40) int position,
      @ForAll @IntRange(max = 2) int dropped,
      @ForAll("words") String word) {
    List<String> parts = List.of(STATEMENT_TEXTS.get(which).split("(?<=[^\\w'])|(?=[^\\w'])"));
    StringBuilder changed = new StringBuilder();
    int at = position % parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (i == at) {
        changed.append(word);
      }
      if (i < at || i >= at + dropped) {
        changed.append(parts.get(i));
      }
    }

    assertAnswered(changed.toString(), fromS("a"));
    assertAnswered(changed.toString(), fromN("1"));
    assertAnswered(changed.toString());
  }

  @Property(seed = "1967", tries = 300)
  void what_is_refused_changes_nothing(
      @ForAll @Size(min = 1, max = 12) List<@From("words") String> words) {
    Map<String, AttributeValue> item = Map.of("pk", fromS("kept"), "a", fromN("1"));
    STATEMENTS.put("Texts", item);
    String statement = "UPDATE Texts SET a = 2 WHERE pk = 'kept' " + String.join(" ", words);

    Throwable thrown = catchThrowable(() -> STATEMENTS.run(statement));

    if (thrown != null) {
      assertThat(STATEMENTS.stored("kept")).as(statement).isEqualTo(item);
    } else {
      ScanResponse all = STATEMENTS.client().scan(r -> r.tableName("Texts"));
      assertThat(all.items()).as(statement).isNotEmpty();
    }
  }
}
