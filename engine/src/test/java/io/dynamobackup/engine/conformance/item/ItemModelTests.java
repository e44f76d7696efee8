package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** A table is a map from keys to items, however it is written and however it is read. */
class ItemModelTests {
  private static final String TABLE = "Model";

  /** A call: what, which key, and which value. */
  record Step(Kind kind, String p, int q, int value) {
    Map<String, AttributeValue> key() {
      return Map.of("p", s(p), "q", n(Integer.toString(q)));
    }

    Map<String, AttributeValue> item() {
      return Map.of("p", s(p), "q", n(Integer.toString(q)), "a", n(Integer.toString(value)));
    }
  }

  enum Kind {
    PUT,
    PUT_BADLY,
    DELETE,
    GET
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("a", "b", "ä", "\uD83D\uDE00"),
            Arbitraries.integers().between(-3, 3),
            Arbitraries.integers().between(0, 9))
        .as(Step::new);
  }

  @Provide
  Arbitrary<Set<Step>> contents() {
    return steps().set().ofMaxSize(40);
  }

  @Property(seed = "11", tries = 80)
  void calls_do_what_they_do_to_a_map(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
    try (Target target = Target.instant()) {
      DynamoDbClient client = create(target);
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> model = new HashMap<>();

      for (Step step : steps) {
        assertThat(answer(client, step)).isEqualTo(expected(model, step));
      }

      assertThat(client.scan(r -> r.tableName(TABLE)).items())
          .containsExactlyInAnyOrderElementsOf(model.values());
    }
  }

  @Property(seed = "12", tries = 40)
  void pages_of_any_limit_are_the_whole_scan(
      @ForAll("contents") Set<Step> contents, @ForAll @IntRange(min = 1, max = 45) int limit) {
    try (Target target = Target.instant()) {
      DynamoDbClient client = create(target);
      contents.forEach(step -> client.putItem(r -> r.tableName(TABLE).item(step.item())));

      List<Map<String, AttributeValue>> whole = pages(client, scan());
      List<Map<String, AttributeValue>> paged = pages(client, scan().limit(limit));

      assertThat(paged).isEqualTo(whole);
    }
  }

  @Property(seed = "13", tries = 40)
  void segments_partition_the_whole_scan(
      @ForAll("contents") Set<Step> contents,
      @ForAll @IntRange(min = 1, max = 9) int total,
      @ForAll @IntRange(min = 1, max = 9) int limit) {
    try (Target target = Target.instant()) {
      DynamoDbClient client = create(target);
      contents.forEach(step -> client.putItem(r -> r.tableName(TABLE).item(step.item())));
      List<Map<String, AttributeValue>> segments = new ArrayList<>();

      for (int segment = 0; segment < total; segment++) {
        segments.addAll(pages(client, scan().limit(limit).segment(segment).totalSegments(total)));
      }

      assertThat(segments).isEqualTo(pages(client, scan()));
    }
  }

  private static DynamoDbClient create(Target target) {
    target
        .client()
        .createTable(
            r ->
                r.tableName(TABLE)
                    .attributeDefinitions(
                        Music.string("p"),
                        AttributeDefinition.builder()
                            .attributeName("q")
                            .attributeType(ScalarAttributeType.N)
                            .build())
                    .keySchema(Music.hash("p"), Music.range("q"))
                    .billingMode(BillingMode.PAY_PER_REQUEST));
    return target.client();
  }

  private static ScanRequest.Builder scan() {
    return ScanRequest.builder().tableName(TABLE);
  }

  private static List<Map<String, AttributeValue>> pages(
      DynamoDbClient client, ScanRequest.Builder request) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    ScanResponse page = client.scan(request.build());
    items.addAll(page.items());
    while (page.hasLastEvaluatedKey()) {
      page = client.scan(request.exclusiveStartKey(page.lastEvaluatedKey()).build());
      items.addAll(page.items());
    }
    return items;
  }

  private static Map<String, AttributeValue> answer(DynamoDbClient client, Step step) {
    return switch (step.kind()) {
      case PUT ->
          client
              .putItem(r -> r.tableName(TABLE).item(step.item()).returnValues(ReturnValue.ALL_OLD))
              .attributes();
      case PUT_BADLY -> {
        Map<String, AttributeValue> item = new HashMap<>(step.item());
        item.put("a", AttributeValue.fromSs(List.of()));
        try {
          client.putItem(r -> r.tableName(TABLE).item(item));
          throw new AssertionError("an empty set was put");
        } catch (DynamoDbException e) {
          yield Map.of();
        }
      }
      case DELETE ->
          client
              .deleteItem(r -> r.tableName(TABLE).key(step.key()).returnValues(ReturnValue.ALL_OLD))
              .attributes();
      case GET -> client.getItem(r -> r.tableName(TABLE).key(step.key())).item();
    };
  }

  private static Map<String, AttributeValue> expected(
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> model, Step step) {
    Map<String, AttributeValue> before =
        switch (step.kind()) {
          case PUT -> model.put(step.key(), step.item());
          case PUT_BADLY -> null;
          case DELETE -> model.remove(step.key());
          case GET -> model.get(step.key());
        };
    return before == null ? Map.of() : before;
  }
}
