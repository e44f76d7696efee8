package io.dynamobackup.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class UpdatePropertyTests {
  private static final Map<String, AttributeValue> KEY = Map.of("k", Request.s("key"));
  private final ExpressionCache cache = new ExpressionCache(100);

  /** An update in its request, and what it means. */
  record Sample(
      String text, ExpressionParameters parameters, List<UpdateReference.Action> meaning) {}

  @Property(seed = "2018121411", tries = 2000)
  void updates_make_of_an_item_what_the_reference_makes_of_it(
      @ForAll("updates") Sample sample, @ForAll("items") Map<String, AttributeValue> item) {
    UpdateExpression update =
        Request.present(sample.parameters().update(sample.text()).bind(cache).update());
    Map<String, AttributeValue> before = new HashMap<>(item);

    Object expected = UpdateReference.make(sample.meaning(), item);
    Object actual;
    try {
      actual = Plain.item(Request.present(update.apply(item, KEY).item()));
    } catch (DynamoDbException e) {
      actual = "refused";
    }

    assertThat(actual).as("%s for %s", sample.text(), item).isEqualTo(expected);
    assertThat(item).isEqualTo(before);
  }

  @Property(seed = "2018121412", tries = 1500)
  void broken_updates_are_refused_or_read_as_something_else(
      @ForAll("updates") Sample sample,
      @ForAll("items") Map<String, AttributeValue> item,
      @ForAll Random random) {
    String broken = Breakage.of(sample.text(), random);

    Breakage.requireAnswerOrRefusal(
        () ->
            Request.present(sample.parameters().update(broken).bind(cache).update())
                .apply(item, KEY));
  }

  @Provide
  Arbitrary<Sample> updates() {
    return Arbitraries.randomValue(
        random -> {
          UpdateWriter writer = new UpdateWriter(random);
          String text = writer.update();
          writer.values.keySet().removeIf(key -> !ConditionPropertyTests.uses(text, key));
          writer.names.keySet().removeIf(key -> !ConditionPropertyTests.uses(text, key));
          return new Sample(text, writer.parameters(), writer.actions);
        });
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> items() {
    return Arbitraries.randomValue(
        random -> {
          UpdateWriter writer = new UpdateWriter(random);
          Map<String, AttributeValue> item = new HashMap<>(KEY);
          for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(4) > 0) {
              item.put(name, writer.anyValue());
            }
          }
          AttributeValue list = Request.l(writer.anyValue(), writer.anyValue(), writer.anyValue());
          if (random.nextInt(8) > 0) {
            item.put("m", Request.m(Map.of("x", writer.anyValue(), "l", list)));
          }
          if (random.nextInt(8) > 0) {
            item.put("l", list);
          }
          return item;
        });
  }
}
