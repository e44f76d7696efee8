package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;

/** INSERT. */
class InsertStatementTests extends WrittenByStatements {
  @Test
  void insert_creates_an_item_of_values_of_all_kinds() {
    var response =
        statements.run(
            "INSERT INTO Texts value {'pk':'x', 'n':1E3, 'd':-0, 'e':2.50, 'm' : {'a': 'v', 'b': 4},"
                + " 'l': [1,'s', <<'t'>>], 'ns':<<1,34,4.5>>, 'ss':<<'s1','s2'>>, 'q':'it''s',"
                + " 't': true, 'z': null, 'p': ?}",
            fromL(List.of(fromN("1.0"))));

    assertThat(response.hasItems()).isTrue();
    assertThat(response.items()).isEmpty();
    assertThat(statements.stored("x"))
        .containsEntry("n", fromN("1000"))
        .containsEntry("d", fromN("0"))
        .containsEntry("e", fromN("2.5"))
        .containsEntry("m", fromM(Map.of("a", fromS("v"), "b", fromN("4"))))
        .containsEntry("l", fromL(List.of(fromN("1"), fromS("s"), fromSs(List.of("t")))))
        .containsEntry("ns", fromNs(List.of("1", "4.5", "34")))
        .containsEntry("ss", fromSs(List.of("s1", "s2")))
        .containsEntry("q", fromS("it's"))
        .containsEntry("t", fromBool(true))
        .containsEntry("z", fromNul(true))
        .containsEntry("p", fromL(List.of(fromN("1"))));
  }

  @Test
  void insert_replaces_no_item() {
    statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'first'}");

    DuplicateItemException duplicate =
        catchThrowableOfType(
            DuplicateItemException.class,
            () -> statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'second'}"));

    assertThat(duplicate.awsErrorDetails().errorMessage())
        .isEqualTo("Duplicate primary key exists in table");
    assertThat(stored("a")).isEqualTo(fromS("first"));
    statements.run("DELETE FROM \"Texts\" WHERE pk = 'x'");
    statements.run("INSERT INTO \"Texts\" VALUE {'pk': 'x', 'a': 'third'}");
    assertThat(stored("a")).isEqualTo(fromS("third"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pk': 'x', 's': <<>>} | Empty bags are not supported",
        "{'pk': 'x', 's': <<1, 'a'>>} | Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags",
        "{'pk': 'x', 's': <<'a', 'a'>>} | One or more parameter values were invalid: Input collection [a, a] contains duplicates.",
        "{'pk': 'x', 'n': 1e126} | Number overflow. Attempting to store a number with magnitude larger than supported range under root",
        "{'pk': 'x', 'm': {'x': 1e126}} | Number overflow. Attempting to store a number with magnitude larger than supported range under root.x",
        "{'pk': 'x', 'l': [1, 1e126]} | Number overflow. Attempting to store a number with magnitude larger than supported range under root[1]",
        "{'pk': 'x', 'ss': set_add(<<'a'>>, <<'b'>>)} | Unsupported data type: set_add under key root at 1:45:7",
        "{'a': 1} | One or more parameter values were invalid: Missing the key pk in the item",
        "{'pk': 1} | One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N",
      })
  void insert_refuses_what_is_no_item(String value, String text) {
    assertThat(statements.refusal("INSERT INTO \"Texts\" VALUE " + value)).isEqualTo(text);
    assertThat(statements.stored("x")).isNull();
  }

  /** Not recorded on AWS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'x' | Statement wasn't well formed, can't be processed: Expected a tuple in VALUE",
        "{'pk': abc} | Unsupported data type: abc under key root at 1:34:3",
        "{pk: 'x'} | Unsupported data type: pk under key root at 1:28:2",
        "{'pk': 'x', 'a': MISSING} | Unsupported data type: missing under key root at 1:44:7",
        "{'pk': 'x', 'pk': 'y'} | DynamoBackup does not model a name that is twice in a map of a statement yet",
        "{'pk': 'x'} RETURNING ALL OLD * | DynamoBackup does not model RETURNING of INSERT yet",
      })
  void insert_refuses_what_aws_refuses_in_unknown_words(String value, String text) {
    assertThat(statements.refusal("INSERT INTO \"Texts\" VALUE " + value)).isEqualTo(text);
    assertThat(statements.stored("x")).isNull();
  }
}
