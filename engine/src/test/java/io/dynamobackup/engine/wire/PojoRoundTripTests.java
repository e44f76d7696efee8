package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

class PojoRoundTripTests {
  private static final int ROUNDS = 20;

  static Collection<Class<?>> requests_and_responses() {
    List<Class<?>> classes = new ArrayList<>();
    for (Api api : List.of(Api.DYNAMO_DB, Api.STREAMS)) {
      for (String operation : new TreeSet<>(api.operations())) {
        SdkShapes.find(operation + "Request").ifPresent(classes::add);
        SdkShapes.find(operation + "Response").ifPresent(classes::add);
      }
    }
    assertThat(classes).hasSizeGreaterThanOrEqualTo(2 * (57 + 4));
    return classes;
  }

  @ParameterizedTest
  @MethodSource("requests_and_responses")
  void structure_is_the_same_after_it_was_written_and_read(Class<?> type) {
    RandomPojos random = new RandomPojos(type.getName().hashCode());

    for (int i = 0; i < ROUNDS; i++) {
      SdkPojo written = random.fill(SdkShapes.builder(type));
      byte[] json = AwsJson.write(generator -> PojoWriter.write(generator, written));
      SdkPojo builder = SdkShapes.builder(type);
      String fault = AwsJson.read(json, builder);

      assertThat(fault).isNull();
      assertThat(((Buildable) builder).build()).isEqualTo(written).hasToString(written.toString());
    }
  }
}
