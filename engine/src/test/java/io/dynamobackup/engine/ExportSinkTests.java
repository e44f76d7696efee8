package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where exports go. */
class ExportSinkTests {
  private static final byte[] ONE = "1".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TWO = "2\n3".getBytes(StandardCharsets.UTF_8);

  @Test
  void objects_in_memory_are_in_the_order_of_their_keys_and_the_last_one_counts() {
    ExportedObjects objects = new ExportedObjects();
    objects.put("b", "k/2", ONE);
    objects.put("b", "k/1", ONE);
    objects.put("b", "k/1", TWO);
    objects.put("a", "k", ONE);

    assertThat(objects.buckets()).containsExactly("a", "b");
    assertThat(objects.keys("b")).containsExactly("k/1", "k/2");
    assertThat(objects.lines("b", "k/1")).containsExactly("2", "3");
    assertThat(objects.keys("c")).isEmpty();
  }

  @Test
  void a_content_that_is_given_out_may_be_changed() {
    ExportedObjects objects = new ExportedObjects();
    objects.put("b", "k", ONE.clone());
    objects.content("b", "k")[0] = 0;

    assertThat(objects.content("b", "k")).isEqualTo(ONE);
  }

  @Test
  void asking_for_an_object_that_is_not_there_tells_which_are() {
    ExportedObjects objects = new ExportedObjects();
    objects.put("b", "k", ONE);

    assertThatThrownBy(() -> objects.content("b", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key (x) must be one of bucket b: [k]");
  }

  @Test
  void a_fork_goes_its_own_way() {
    ExportedObjects objects = new ExportedObjects();
    objects.put("b", "k", ONE);
    ExportedObjects fork = objects.fork();
    fork.put("b", "k", TWO);
    objects.put("b", "x", ONE);

    assertThat(objects.content("b", "k")).isEqualTo(ONE);
    assertThat(fork.keys("b")).containsExactly("k");
  }

  @Test
  void a_directory_gets_the_files_of_an_export(@TempDir Path root) throws IOException {
    EngineOptions options =
        EngineOptions.instant().toBuilder().exportSink(ExportSink.directory(root)).build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      String id = export(engine.client());

      assertThat(files(root))
          .contains(
              "archive/p/AWSDynamoDB/" + id + "/_started",
              "archive/p/AWSDynamoDB/" + id + "/manifest-summary.json")
          .hasSize(9);
    }
  }

  private static String export(DynamoDbClient client) {
    Music.create(client);
    Music.recover(client);
    String arn =
        client
            .exportTableToPointInTime(
                r ->
                    r.tableArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                        .s3Bucket("archive")
                        .s3Prefix("/p"))
            .exportDescription()
            .exportArn();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void a_key_must_not_lead_out_of_the_directory(@TempDir Path root) {
    ExportSink sink = ExportSink.directory(root);

    assertThatThrownBy(() -> sink.put("b", "../x", ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key (../x) must not lead out of the directory");
  }

  @Test
  void exports_that_go_elsewhere_are_not_in_the_engine(@TempDir Path root) {
    EngineOptions options =
        EngineOptions.instant().toBuilder().exportSink(ExportSink.directory(root)).build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      assertThatThrownBy(engine::exports)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("look for them there");
    }
  }

  @Test
  void engines_share_a_sink_that_is_given_to_them_and_nothing_else() {
    try (DynamoDbEngine one = DynamoDbEngine.start();
        DynamoDbEngine other = DynamoDbEngine.start()) {
      export(one.client());

      assertThat(one.exports().buckets()).containsExactly("archive");
      assertThat(other.exports().buckets()).isEmpty();
    }
  }
}
