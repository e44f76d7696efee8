package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps the page of all settings complete, and shows one that the annotation does not have. */
@WithTable(name = "orders", partitionKey = "customer")
class ConfigurationTests {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  // tag::options[]
  @RegisterExtension
  static final DynamoBackupExtension DYNAMO =
      DynamoBackupExtension.builder()
          .engine(
              EngineOptions.instant().toBuilder()
                  .timings(Timings.instant().with(Timing.RESTORE_TABLE, Duration.ofHours(3)))
                  .interceptor(Chaos.withProbability(0.01, throttling()).seed(7))
                  .journalSize(10_000)
                  .build())
          .startAt("2026-03-29T00:30:00Z")
          .failOnUnusedStubs(true)
          .build();

  // end::options[]

  @Test
  void options_of_the_page_work(DynamoDbClient dynamo) {
    dynamo.putItem(
        r -> r.tableName("orders").item(Map.of("customer", AttributeValue.fromS("Ada"))));
    String arn =
        dynamo
            .createBackup(r -> r.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("restored"));

    assertThat(dynamo.describeTable(r -> r.tableName("restored")).table().tableStatusAsString())
        .isEqualTo("CREATING");
  }

  @ParameterizedTest
  @ValueSource(classes = {DynamoBackupTest.class, WithTable.class})
  void attributes_stand_on_the_page_with_their_defaults(Class<?> annotation) throws IOException {
    assertThat(annotation.getDeclaredMethods())
        .allSatisfy(attribute -> assertThat(page()).contains(row(attribute)));
  }

  @Test
  void options_stand_on_the_page() throws IOException {
    assertThat(publicMethods(EngineOptions.Builder.class))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(page()).contains("`" + option + "`"));
  }

  private static Stream<String> publicMethods(Class<?> builder) {
    return Stream.of(builder.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !isInternal(method))
        .map(Method::getName)
        .filter(name -> !name.equals("build"));
  }

  private static boolean isInternal(Method method) {
    API api = method.getAnnotation(API.class);
    return api != null && api.status() == API.Status.INTERNAL;
  }

  private static String row(Method attribute) {
    return "| `%s` | %s |".formatted(attribute.getName(), text(attribute)).replace("|  |", "| |");
  }

  private static String text(Method attribute) {
    Object value = attribute.getDefaultValue();
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> constant) {
      return "`%s.%s`".formatted(constant.getDeclaringClass().getSimpleName(), constant.name());
    }
    return value instanceof String ? "`\"%s\"`".formatted(value) : "`%s`".formatted(value);
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
