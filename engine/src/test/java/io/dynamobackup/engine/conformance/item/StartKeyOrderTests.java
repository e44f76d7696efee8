package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** In which order AWS checks where a read goes on, and all else. */
class StartKeyOrderTests extends StartedReads {
  private static final String SCALARS =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed:"
          + " ";

  @Test
  void values_are_checked_before_the_table_and_the_table_before_keys() {
    String starting = START + ": " + INVALID;
    Map<AttributeValue, String> values =
        Map.of(
            fromNul(false), starting + "Null attribute value types must have the value of true",
            fromSs(List.of()), starting + "An string set  may not be empty",
            fromNs(List.of()), INVALID + "An number set  may not be empty",
            n("b"), "The parameter cannot be converted to a numeric value: b");

    values.forEach(
        (value, text) -> {
          assertInvalid(
              () -> client.scan(r -> r.tableName("Absent").exclusiveStartKey(start("p", value))),
              text);
          assertInvalid(
              () ->
                  client.query(
                      r ->
                          r.tableName("Absent")
                              .keyConditionExpression("")
                              .exclusiveStartKey(start("p", value))),
              text);
        });
    assertNotFound(() -> client.scan(r -> r.tableName("Absent").exclusiveStartKey(start())));
  }

  @Test
  void an_index_is_looked_for_before_what_starts_at_it() {
    assertQuery("absent", "p = :a", start(), "The table does not have the specified index: absent");
    assertScan("absent", start(), "The table does not have the specified index: absent");
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .consistentRead(true)
                        .exclusiveStartKey(start())),
        "Consistent reads are not supported on global secondary indexes");
  }

  @Test
  void what_an_index_lacks_is_told_after_its_keys_and_before_those_of_the_table() {
    String lacking =
        INVALID
            + "Select type ALL_ATTRIBUTES is not supported for global secondary index global"
            + " because its projection type is not ALL";

    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .exclusiveStartKey(start("g", "a", "l", "1", "x", n("1"), "y", "1"))),
        lacking);
    assertInvalid(
        () ->
            client.scan(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .exclusiveStartKey(start("g", "a"))),
        START);
    assertInvalid(
        () ->
            client.query(
                r ->
                    r.tableName(TABLE)
                        .indexName("global")
                        .select(Select.ALL_ATTRIBUTES)
                        .keyConditionExpression("g = :a")
                        .filterExpression("p = :b AND p.x = :a")
                        .expressionAttributeValues(Map.of(":a", s("a"), ":b", n("1")))),
        lacking);
  }

  @Test
  void any_row_of_a_partition_can_be_gone_on_after_whether_it_is_there_or_not() {
    client.putItem(r -> r.tableName(TABLE).item(start("p", "a", "q", "5", "l", "5", "g", "a")));

    assertThat(queryA(r -> r.exclusiveStartKey(start("p", "a", "q", "4"))).count()).isEqualTo(1);
    assertThat(
            client
                .query(
                    r ->
                        r.tableName(TABLE)
                            .indexName("global")
                            .keyConditionExpression("g = :a AND l <= :a")
                            .expressionAttributeValues(Map.of(":a", s("a")))
                            .scanIndexForward(false)
                            .exclusiveStartKey(start("g", "a", "l", "5", "p", "a", "q", "5")))
                .count())
        .isZero();
  }

  @Test
  void nothing_is_inside_a_key_attribute() {
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).filterExpression("attribute_exists(q.x)")),
        SCALARS + "Key: q");
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).projectionExpression("a.b, l[0]")),
        SCALARS + "IndexKey: l");
    assertInvalid(
        () ->
            client.getItem(
                r -> r.tableName(TABLE).key(start("p", "a", "q", "1")).projectionExpression("p.x")),
        SCALARS + "Key: p");
    assertInvalid(() -> queryA(r -> r.projectionExpression("p[1]")), SCALARS + "Key: p");
    assertInvalid(() -> queryA(r -> r.filterExpression("g.x = :a")), SCALARS + "IndexKey: g");
    assertInvalid(
        () -> queryA(r -> r.filterExpression("attribute_exists(q.x)")),
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: q");
  }

  @Test
  void a_query_and_a_scan_say_the_same_of_what_is_selected_in_their_own_ways() {
    assertInvalid(
        () -> queryA(r -> r.projectionExpression("p").select(Select.COUNT)),
        "1 validation error detected: Cannot specify the ProjectionExpression when choosing to get"
            + " only the Count");
    assertInvalid(
        () -> client.scan(r -> r.tableName(TABLE).projectionExpression("p").select(Select.COUNT)),
        "Cannot specify the ProjectionExpression when choosing to get only the Count");
    assertInvalid(
        () -> queryA(r -> r.select(Select.SPECIFIC_ATTRIBUTES)),
        "1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when"
            + " choosing to get SPECIFIC_ATTRIBUTES");
  }
}
