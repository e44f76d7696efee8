package io.dynamobackup.engine.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables and their indexes do what a plain heap of items does, however one asks. */
class TableModelTests {

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
  Arbitrary<ModelAsk> asks() {
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
                new ModelAsk(
                    legacy, any[0], any[1] % 4, kind, any[2], any[3], forward, limit, condition));
  }

  @Property(seed = "23", tries = 25)
  void writes_and_reads_do_what_they_do_to_a_heap_of_items(
      @ForAll("schemas") ModelSchema schema,
      @ForAll("histories") List<ModelStep> steps,
      @ForAll @Size(min = 8, max = 12) List<@From("asks") ModelAsk> asks) {
    try (Target target = Target.instant()) {
      schema.create(target.client());
      ModelTable model = new ModelTable(schema);
      ModelClient client = new ModelClient(target.client(), schema);

      for (ModelStep step : steps) {
        assertThat(client.write(step)).as("%s", step).isEqualTo(model.write(step));
      }
      ModelledReads reads = new ModelledReads(client, model, schema);

      for (ModelAsk ask : asks) {
        reads.assertQuery(ask.query(schema, model));
        reads.assertScan(ask.scan(schema));
      }
    }
  }

  @Property(seed = "24", tries = 12)
  void segments_hold_every_item_once(
      @ForAll("schemas") ModelSchema schema,
      @ForAll("histories") List<ModelStep> steps,
      @ForAll @Size(min = 1, max = 5) List<@From("asks") ModelAsk> asks) {
    try (Target target = Target.instant()) {
      schema.create(target.client());
      ModelTable model = new ModelTable(schema);
      ModelClient client = new ModelClient(target.client(), schema);
      for (ModelStep step : steps) {
        client.write(step);
        model.write(step);
      }

      for (ModelAsk ask : asks) {
        ModelRead read = ask.scan(schema);
        int segments = ask.partition() + 2;
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
          client.scan(read, segment, segments).forEach(page -> items.addAll(page.items()));
        }

        assertThat(items)
            .as("%s in %s segments", read, segments)
            .containsExactlyInAnyOrderElementsOf(read.shown(read.found(model.scan(read.source()))));
      }
    }
  }
}
