package io.dynamobackup.engine.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.model.ModelClient.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables and their indexes do what a plain heap of items does, however one asks. */
class TableModelTests {

  /** A read, still without the schema that tells what the numbers stand for. */
  record Ask(
      boolean legacy,
      int source,
      int partition,
      ModelRange.Kind range,
      int first,
      int second,
      boolean forward,
      int limit,
      @Nullable ModelCondition filter) {

    /** Queries a partition that is there, or now and then one that may not be. */
    ModelRead query(ModelSchema schema, ModelTable model) {
      ModelSource asked = schema.source(source);
      List<AttributeValue> partitions = model.partitions(asked);
      ScalarAttributeType type = Objects.requireNonNull(schema.types().get(asked.partition()));
      return read(
          schema,
          partition < partitions.size() ? partitions.get(partition) : Pool.pick(type, partition));
    }

    ModelRead scan(ModelSchema schema) {
      return read(schema, null);
    }

    private ModelRead read(ModelSchema schema, @Nullable AttributeValue queried) {
      ModelSource asked = schema.source(source);
      ScalarAttributeType sort =
          Objects.requireNonNullElse(schema.types().get(asked.sort()), ScalarAttributeType.S);
      return new ModelRead(
          asked,
          legacy,
          queried,
          ModelRange.of(range, Pool.pick(sort, first), Pool.pick(sort, second)),
          forward,
          limit == 0 ? null : limit,
          filter);
    }
  }

  @Provide
  Arbitrary<ModelSchema> schemas() {
    Arbitrary<ScalarAttributeType> type =
        Arbitraries.of(ScalarAttributeType.S, ScalarAttributeType.N, ScalarAttributeType.B);
    return Combinators.combine(
            type,
            type.injectNull(0.2),
            type,
            type,
            type,
            Arbitraries.of(ProjectionType.ALL, ProjectionType.KEYS_ONLY, ProjectionType.INCLUDE))
        .as(ModelSchema::new);
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
  }

  @Provide
  Arbitrary<List<ModelStep>> histories() {
    return step()
        .list()
        .ofMinSize(40)
        .ofMaxSize(120)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<ModelStep> step() {
    Arbitrary<ModelStep.Asked> condition =
        Combinators.combine(Arbitraries.of(ModelCondition.Kind.class), upTo(4), upTo(8))
            .as(ModelStep.Asked::new);
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, ModelStep.Kind.PUT),
                Tuple.of(1, ModelStep.Kind.DELETE),
                Tuple.of(2, ModelStep.Kind.SET),
                Tuple.of(1, ModelStep.Kind.REMOVE),
                Tuple.of(1, ModelStep.Kind.ADD)),
            Arbitraries.of(true, false),
            upTo(2),
            upTo(8),
            Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(15)), Tuple.of(1, upTo(15))),
            upTo(11),
            condition.injectNull(0.6))
        .as(ModelStep::new);
  }

  @Provide
  Arbitrary<Ask> asks() {
    Arbitrary<ModelCondition> filter =
        Combinators.combine(Arbitraries.of(ModelCondition.Kind.class), upTo(11))
            .as(
                (kind, value) ->
                    new ModelCondition(kind, "n", AttributeValue.fromN(Integer.toString(value))));
    Arbitrary<ModelRange.Kind> range =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(ModelRange.Kind.ALL)),
            Tuple.of(2, Arbitraries.of(ModelRange.Kind.class)));
    Arbitrary<int[]> numbers = upTo(8).array(int[].class).ofSize(4);
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            numbers,
            range,
            upTo(5),
            filter.injectNull(0.7))
        .as(
            (legacy, forward, any, kind, limit, condition) ->
                new Ask(
                    legacy, any[0], any[1] % 4, kind, any[2], any[3], forward, limit, condition));
  }

  @Property(seed = "23", tries = 25)
  void writes_and_reads_do_what_they_do_to_a_heap_of_items(
      @ForAll("schemas") ModelSchema schema,
      @ForAll("histories") List<ModelStep> steps,
      @ForAll @Size(min = 8, max = 12) List<@From("asks") Ask> asks) {
    try (Target target = Target.instant()) {
      schema.create(target.client());
      ModelTable model = new ModelTable(schema);
      ModelClient client = new ModelClient(target.client(), schema);

      for (ModelStep step : steps) {
        assertThat(client.write(step)).as("%s", step).isEqualTo(write(model, schema, step));
      }

      for (Ask ask : asks) {
        assertQuery(client, model, ask.query(schema, model));
        assertScan(client, model, schema, ask.scan(schema));
      }
    }
  }

  @Property(seed = "24", tries = 12)
  void segments_hold_every_item_once(
      @ForAll("schemas") ModelSchema schema,
      @ForAll("histories") List<ModelStep> steps,
      @ForAll @Size(min = 1, max = 5) List<@From("asks") Ask> asks) {
    try (Target target = Target.instant()) {
      schema.create(target.client());
      ModelTable model = new ModelTable(schema);
      ModelClient client = new ModelClient(target.client(), schema);
      for (ModelStep step : steps) {
        client.write(step);
        write(model, schema, step);
      }

      for (Ask ask : asks) {
        ModelRead read = ask.scan(schema);
        int segments = ask.partition() + 2;
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
          client.scan(read, segment, segments).forEach(page -> items.addAll(page.items()));
        }

        assertThat(items)
            .as("%s in %s segments", read, segments)
            .containsExactlyInAnyOrderElementsOf(
                shown(read, found(read, model.scan(read.source()))));
      }
    }
  }

  private static Answer write(ModelTable model, ModelSchema schema, ModelStep step) {
    Map<String, AttributeValue> key = step.key(schema);
    Map<String, AttributeValue> before = model.get(key);
    boolean isUpdate = step.kind() != ModelStep.Kind.PUT && step.kind() != ModelStep.Kind.DELETE;
    Map<String, AttributeValue> after =
        switch (step.kind()) {
          case PUT -> step.item(schema);
          case DELETE -> null;
          default -> step.update(schema).of(before, key);
        };
    ModelCondition condition = step.condition(schema);
    boolean isAllowed = after == null || model.allows(after);
    // what an update makes of the item is looked at when its condition has held; but a value's type
    // is known before
    if (!isAllowed) {
      return Answer.REFUSED;
    }
    if (condition != null && !condition.holds(before)) {
      return Answer.FAILED;
    }
    model.replace(key, after);
    Map<String, AttributeValue> image = isUpdate ? after : before;
    return Answer.of(image == null ? Map.of() : image);
  }

  private static void assertQuery(ModelClient client, ModelTable model, ModelRead read) {
    if (isFilteredByWhatItLacks(read)) {
      assertThatThrownBy(() -> client.query(read))
          .as("%s", read)
          .hasMessageContaining("does not project one or more filter attributes");
      return;
    }
    List<Map<String, AttributeValue>> expected =
        model.query(
            read.source(), Objects.requireNonNull(read.partition()), read.range(), read.forward());

    List<Page> pages = client.query(read);

    assertPages(read, pages, expected);
    List<Map<String, AttributeValue>> items = items(pages);
    List<Map<String, AttributeValue>> shown = shown(read, found(read, expected));
    if (read.source().index() == null) {
      assertThat(items).as("%s", read).isEqualTo(shown);
    } else {
      assertThat(items).as("%s", read).containsExactlyInAnyOrderElementsOf(shown);
      assertThat(values(items, read.source().sort()))
          .as("%s", read)
          .isEqualTo(values(shown, read.source().sort()));
    }
  }

  /** A query, unlike a scan, is refused then. */
  private static boolean isFilteredByWhatItLacks(ModelRead read) {
    Set<String> held = read.source().held();
    return read.filter() != null && held != null && !held.contains(read.filter().attribute());
  }

  private static void assertScan(
      ModelClient client, ModelTable model, ModelSchema schema, ModelRead read) {
    List<Map<String, AttributeValue>> expected = model.scan(read.source());

    List<Page> pages = client.scan(read, 0, 1);

    assertPages(read, pages, expected);
    List<Map<String, AttributeValue>> items = items(pages);
    assertThat(items)
        .as("%s", read)
        .containsExactlyInAnyOrderElementsOf(shown(read, found(read, expected)));
    if (read.source().index() == null) {
      assertPartitionsAreInOrder(items, schema.table());
    }
  }

  /** Items of one partition follow one another, in the order of their sort keys. */
  private static void assertPartitionsAreInOrder(
      List<Map<String, AttributeValue>> items, ModelSource table) {
    Set<AttributeValue> partitions = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      boolean isFirst = i == 0 || !items.get(i - 1).get("p").equals(items.get(i).get("p"));
      assertThat(!isFirst || partitions.add(items.get(i).get("p"))).isTrue();
      if (!isFirst && table.sort() != null) {
        assertThat(Pool.compare(items.get(i - 1).get(table.sort()), items.get(i).get(table.sort())))
            .isNegative();
      }
    }
  }

  /** A page is as long as its limit; only the last, which may be empty, is shorter. */
  private static void assertPages(
      ModelRead read, List<Page> pages, List<Map<String, AttributeValue>> expected) {
    int left = expected.size();
    for (Page page : pages) {
      boolean isFull = read.limit() != null && left >= read.limit();
      assertThat(page.scanned()).as("%s", read).isEqualTo(isFull ? read.limit() : left);
      assertThat(page.last() != null).as("%s", read).isEqualTo(isFull);
      assertThat(page.count()).as("%s", read).isEqualTo(page.items().size());
      left -= page.scanned();
    }
    assertThat(left).as("%s", read).isZero();
  }

  private static List<Map<String, AttributeValue>> items(List<Page> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  /** A filter sees what the table or index holds. */
  private static List<Map<String, AttributeValue>> found(
      ModelRead read, List<Map<String, AttributeValue>> items) {
    ModelCondition filter = read.filter();
    return filter == null
        ? items
        : items.stream().filter(item -> filter.holds(read.source().shown(item))).toList();
  }

  private static List<Map<String, AttributeValue>> shown(
      ModelRead read, List<Map<String, AttributeValue>> items) {
    return items.stream().map(read.source()::shown).toList();
  }

  private static List<AttributeValue> values(
      List<Map<String, AttributeValue>> items, @Nullable String attribute) {
    return items.stream().map(item -> item.get(attribute)).toList();
  }
}
