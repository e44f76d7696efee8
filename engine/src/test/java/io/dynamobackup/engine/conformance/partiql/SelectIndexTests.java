package io.dynamobackup.engine.conformance.partiql;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Select statements on indexes, as recorded on AWS by paritysuite/dynamodb-conformance. */
class SelectIndexTests {
  private static final Statements STATEMENTS = new Statements();

  @BeforeAll
  static void create() {
    STATEMENTS
        .client()
        .createTable(
            r ->
                r.tableName("Indexed")
                    .attributeDefinitions(
                        string("pk"), string("sk"), string("g"), string("h"), string("l"))
                    .keySchema(hash("pk"), range("sk"))
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .globalSecondaryIndexes(
                        global("gsi-all", "g", ProjectionType.ALL),
                        global("gsi-keys", "h", ProjectionType.KEYS_ONLY),
                        global("gsi-inc", "h", ProjectionType.INCLUDE))
                    .localSecondaryIndexes(
                        local("lsi-all", ProjectionType.ALL),
                        local("lsi-keys", ProjectionType.KEYS_ONLY),
                        local("lsi-inc", ProjectionType.INCLUDE)));
    put("p", "s1", "g", "x", "h", "y", "l", "k1", "held", "held1", "other", "np1");
    put("p", "s2", "g", "z", "h", "y", "l", "k2", "held", "held2", "other", "np2");
    put("p", "s3", "other", "np3");
    put("p", "s4", "g", "x", "h", "y", "l", "k4", "held", "held4", "other", "np4");
    put("q", "s5", "h", "y2", "held", "held5", "other", "np5");
  }

  private static GlobalSecondaryIndex global(String name, String key, ProjectionType type) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(hash(key))
        .projection(projection(type))
        .build();
  }

  private static LocalSecondaryIndex local(String name, ProjectionType type) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(hash("pk"), range("l"))
        .projection(projection(type))
        .build();
  }

  private static Projection projection(ProjectionType type) {
    Projection.Builder projection = Projection.builder().projectionType(type);
    return type == ProjectionType.INCLUDE
        ? projection.nonKeyAttributes("held").build()
        : projection.build();
  }

  private static void put(String pk, String sk, String... more) {
    Map<String, AttributeValue> item = new HashMap<>(Map.of("pk", fromS(pk), "sk", fromS(sk)));
    for (int i = 0; i < more.length; i += 2) {
      item.put(more[i], fromS(more[i + 1]));
    }
    STATEMENTS.put("Indexed", item);
  }

  @AfterAll
  static void close() {
    STATEMENTS.close();
  }

  private static List<String> sortKeys(String rest) {
    return STATEMENTS.strings("sk", "SELECT pk, sk FROM \"Indexed\"." + rest);
  }

  private static ConsumedCapacity consumed(String rest, boolean consistent) {
    return STATEMENTS
        .run("SELECT " + rest, r -> r.consistentRead(consistent).returnConsumedCapacity("INDEXES"))
        .consumedCapacity();
  }

  @Test
  void an_index_has_the_items_that_have_its_keys() {
    assertThat(sortKeys("\"gsi-all\" WHERE g = 'x'")).containsExactlyInAnyOrder("s1", "s4");
    assertThat(sortKeys("\"gsi-keys\"")).containsExactlyInAnyOrder("s1", "s2", "s4", "s5");
  }

  @ParameterizedTest
  @CsvSource({
    "gsi-keys, h = 'y', h pk sk",
    "gsi-inc, h = 'y', h held pk sk",
    "lsi-keys, pk = 'p', l pk sk",
    "lsi-all, pk = 'p', g h held l other pk sk",
  })
  void all_of_an_item_is_what_the_index_holds(String index, String where, String attributes) {
    assertThat(
            STATEMENTS.items("SELECT * FROM \"Indexed\".\"%s\" WHERE %s".formatted(index, where)))
        .hasSize(3)
        .allSatisfy(
            item -> assertThat(item.keySet()).containsExactlyInAnyOrder(attributes.split(" ")));
  }

  @Test
  void a_local_index_fetches_from_the_table_what_it_does_not_hold() {
    String fetched = "other FROM \"Indexed\".\"lsi-keys\" WHERE pk = 'p'";
    String held = "l FROM \"Indexed\".\"lsi-keys\" WHERE pk = 'p'";

    assertThat(STATEMENTS.strings("other", "SELECT " + fetched))
        .containsExactly("np1", "np2", "np4");
    assertThat(consumed(fetched, false).table().capacityUnits()).isEqualTo(1.5);
    assertThat(consumed(fetched, true).table().capacityUnits()).isEqualTo(3.0);
    assertThat(consumed(fetched, true).localSecondaryIndexes().get("lsi-keys").capacityUnits())
        .isEqualTo(1.0);
    assertThat(consumed(held, false).table().capacityUnits()).isZero();
  }

  @Test
  void items_that_are_fetched_and_not_found_cost_the_same() {
    String all = "other FROM \"Indexed\".\"lsi-inc\" WHERE pk = 'p'";

    assertThat(consumed(all + " AND held = 'no such'", false).table())
        .isEqualTo(consumed(all, false).table());
  }

  @Test
  void a_global_index_does_not_fetch() {
    assertThat(STATEMENTS.refusal("SELECT other, g FROM \"Indexed\".\"gsi-inc\" WHERE h = 'y'"))
        .isEqualTo(
            "One or more parameter values were invalid: Global secondary index gsi-inc does not"
                + " project [other, g]");
    assertThat(STATEMENTS.refusal("SELECT other FROM \"Indexed\".\"gsi-inc\""))
        .isEqualTo(
            "One or more parameter values were invalid: Global secondary index gsi-inc does not"
                + " project [other]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"gsi-inc\" WHERE h = 'y' AND other = 'np1'",
        "\"gsi-inc\" WHERE h = 'y' AND other IS MISSING",
        "\"gsi-inc\" WHERE h = 'y' AND other IS NOT MISSING",
        "\"gsi-inc\" WHERE h = 'y' AND begins_with(other, 'np')",
        "\"gsi-inc\" WHERE h = 'y' AND NOT other = 'np1'",
        "\"gsi-inc\" WHERE h IN ['y', 'z'] AND other = 'np1'",
        "\"lsi-keys\" WHERE pk = 'p' AND other = 'np1'",
        "\"lsi-keys\" WHERE pk = 'p' AND l BETWEEN 'k1' AND 'k4' AND other = 'np1'",
      })
  void partitions_are_not_filtered_by_what_the_index_does_not_hold(String rest) {
    assertThat(STATEMENTS.refusal("SELECT pk FROM \"Indexed\"." + rest))
        .startsWith("One or more parameter values were invalid: Secondary index ")
        .endsWith(" does not project one or more filter attributes: [other]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"gsi-inc\" WHERE other = 'np1'",
        "\"gsi-inc\" WHERE other = 'np1' AND other = 'np2'",
        "\"lsi-keys\" WHERE other = 'np1'",
      })
  void a_scan_finds_nothing_by_what_the_index_does_not_hold(String rest) {
    assertThat(sortKeys(rest)).isEmpty();
  }

  @Test
  void a_scan_sees_what_the_index_holds() {
    assertThat(sortKeys("\"gsi-keys\" WHERE NOT other = 'np1'"))
        .containsExactlyInAnyOrder("s1", "s2", "s4", "s5");
    assertThat(sortKeys("\"gsi-inc\" WHERE h = 'y' AND held = 'held1'")).containsExactly("s1");
    assertThat(sortKeys("\"gsi-inc\" WHERE (h = 'y' AND other = 'np1') OR (h = 'y2')"))
        .containsExactly("s5");
    assertThat(sortKeys("\"gsi-all\" WHERE pk = 'p' AND sk = 's2'")).containsExactly("s2");
  }

  @Test
  void reads_are_charged_to_the_index() {
    ConsumedCapacity global = consumed("pk FROM \"Indexed\".\"gsi-all\" WHERE g = 'x'", false);
    ConsumedCapacity local = consumed("pk FROM \"Indexed\".\"lsi-all\" WHERE pk = 'p'", true);

    assertThat(global.table().capacityUnits()).isZero();
    assertThat(global.globalSecondaryIndexes().get("gsi-all").capacityUnits()).isEqualTo(0.5);
    assertThat(local.localSecondaryIndexes().get("lsi-all").capacityUnits()).isEqualTo(1.0);
    assertThat(local.capacityUnits()).isEqualTo(1.0);
  }

  @Test
  void a_global_index_is_not_read_consistently() {
    assertThat(
            Statements.refusal(
                () ->
                    STATEMENTS.run(
                        "SELECT * FROM \"Indexed\".\"gsi-all\" WHERE g = 'x'",
                        r -> r.consistentRead(true))))
        .isEqualTo("Strongly consistent read is not supported on Global Secondary Indexes");
  }

  @Test
  void pages_of_an_index_follow_one_another() {
    String statement = "SELECT pk, sk FROM \"Indexed\".\"gsi-all\" WHERE g = 'x'";
    ExecuteStatementResponse first = STATEMENTS.run(statement, r -> r.limit(1));

    assertThat(first.items()).hasSize(1);
    assertThat(first.lastEvaluatedKey()).containsOnlyKeys("pk", "sk", "g");
    assertThat(STATEMENTS.all(statement, 1))
        .extracting(item -> item.get("sk").s())
        .containsExactlyInAnyOrder("s1", "s4");
    assertThat(
            Statements.refusal(
                () ->
                    STATEMENTS.run(
                        "SELECT pk, sk FROM \"Indexed\".\"lsi-all\" WHERE pk = 'p'",
                        r -> r.nextToken(first.nextToken()))))
        .isEqualTo("NextToken does not match request");
  }

  @Test
  void items_of_an_index_are_ordered_by_its_keys() {
    assertThat(sortKeys("\"lsi-all\" WHERE pk = 'p' ORDER BY l DESC"))
        .containsExactly("s4", "s2", "s1");
    assertThat(
            STATEMENTS.refusal("SELECT pk FROM \"Indexed\".\"lsi-all\" WHERE pk = 'p' ORDER BY sk"))
        .isEqualTo("Attribute sk in ORDER BY clause must be part of the primary key");
  }
}
