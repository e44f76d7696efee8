package io.dynamobackup.engine.conformance.partiql;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.partiql.Statements.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.partiql.WhereWriter.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A where clause finds what the same condition finds as the filter of a scan. */
class SelectPropertyTests {
  private static final Target TARGET = Target.instant();
  private static final List<String> TEXTS = List.of("a", "b", "ab", "it's", "c");

  @BeforeContainer
  static void create() {
    DynamoDbClient client = TARGET.client();
    client.createTable(
        r ->
            r.tableName("Model")
                .attributeDefinitions(
                    string("pk"), attribute("sk", ScalarAttributeType.N), string("g"))
                .keySchema(hash("pk"), range("sk"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-g")
                            .keySchema(hash("g"), range("sk"))
                            .projection(p -> p.projectionType(ProjectionType.ALL)))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    Random random = new Random(20181214);
    for (int i = 0; i < 60; i++) {
      Map<String, AttributeValue> item = new HashMap<>();
      item.put("pk", fromS(any(random)));
      item.put("sk", fromN(Integer.toString(random.nextInt(6))));
      if (random.nextBoolean()) {
        item.put("n", fromN(Integer.toString(random.nextInt(5))));
      }
      if (random.nextBoolean()) {
        item.put("t", fromS(any(random)));
      }
      if (random.nextBoolean()) {
        item.put("g", fromS(any(random)));
      }
      client.putItem(r -> r.tableName("Model").item(item));
    }
  }

  private static String any(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  @AfterContainer
  static void close() {
    TARGET.close();
  }

  @Property(seed = "2018", tries = 150)
  void a_where_clause_finds_what_a_filter_finds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit) {
    WhereWriter writer = new WhereWriter(seed);
    Where where = writer.condition(3);

    assertSame("\"Model\"", null, where, writer, limit);
    assertSame("\"Model\".\"by-g\"", "by-g", where, writer, limit);
  }

  @Property(seed = "2018", tries = 100)
  void a_partition_is_read_in_order(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit) {
    WhereWriter writer = new WhereWriter(seed);
    Where where = writer.inPartition("ab");

    List<Map<String, AttributeValue>> found = assertSame("\"Model\"", null, where, writer, limit);

    assertThat(found)
        .extracting(item -> new BigDecimal(item.get("sk").n()))
        .isSortedAccordingTo(BigDecimal::compareTo);
  }

  /** AWS does not read all that it could scan; then there is nothing to compare. */
  private static List<Map<String, AttributeValue>> assertSame(
      String from, String index, Where where, WhereWriter writer, int limit) {
    String statement = "SELECT * FROM %s WHERE %s".formatted(from, where.partiql());
    List<Map<String, AttributeValue>> found;
    try {
      found = TARGET.client().executeStatement(r -> r.statement(statement)).items();
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorMessage())
          .as(statement)
          .isIn(
              "Overlapping conditions with range keys are not supported in where clause",
              "Too many decomposed read operations for a given query.");
      return List.of();
    }
    assertThat(found)
        .as(statement)
        .containsExactlyInAnyOrderElementsOf(scanned(index, where.expression(), writer.values()));
    assertThat(paged(statement, limit)).as(statement).isEqualTo(found);
    return found;
  }

  private static List<Map<String, AttributeValue>> scanned(
      String index, String filter, Map<String, AttributeValue> values) {
    return TARGET
        .client()
        .scan(
            r -> {
              r.tableName("Model").indexName(index).filterExpression(filter);
              if (!values.isEmpty()) {
                r.expressionAttributeValues(values);
              }
            })
        .items();
  }

  private static List<Map<String, AttributeValue>> paged(String statement, int limit) {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ExecuteStatementResponse page =
          TARGET
              .client()
              .executeStatement(r -> r.statement(statement).limit(limit).nextToken(next));
      all.addAll(page.items());
      token = page.nextToken();
    } while (token != null);
    return all;
  }
}
