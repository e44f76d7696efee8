package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.operation.AwsBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/** The table of the members that an engine knows fits the requests of the SDK. */
class KnownMembersTests {
  private static final Path TABLE =
      Path.of("src/main/resources/io/dynamobackup/engine/wire/backup.members");
  private static final String HEADER =
      """
      # The members of AWS Backup's requests that the engine knows: NewerMembers says how to read it.
      # Generated from the SDK by KnownMembersTests; run that with -Dupdate=true to write it anew, once
      # what is new is modelled, or refused by its operation.
      """;

  @Test
  @Tag("sdk-of-the-service-model")
  void table_has_the_members_of_the_sdk() throws IOException {
    Map<String, SdkPojo> structures = structures();

    String generated =
        structures.entrySet().stream()
            .map(each -> each.getKey() + names(each.getValue()) + "\n")
            .collect(Collectors.joining("", HEADER, ""));
    if (Boolean.getBoolean("update")) {
      Files.writeString(TABLE, generated);
    }

    assertThat(Files.readString(TABLE, UTF_8)).isEqualTo(generated);
  }

  @Test
  void every_known_member_is_one_of_the_sdk() {
    structures()
        .forEach(
            (name, structure) ->
                assertThat(RestQuestion.NEWER_MEMBERS.known(name))
                    .as(name)
                    .allMatch(member -> Shape.of(structure).named(member) != null));
  }

  /** Returns what requests of an engine's operations are made of, by name. */
  private static Map<String, SdkPojo> structures() {
    Map<String, SdkPojo> structures = new TreeMap<>();
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      for (BackupOperation operation : BackupOperation.all()) {
        if (engine.wire().has(AwsBackup.name(operation.name()))) {
          add(SdkShapes.builder(operation.requestType()), structures);
        }
      }
    }
    return structures;
  }

  private static void add(SdkPojo builder, Map<String, SdkPojo> structures) {
    String name = builder.getClass().getEnclosingClass().getSimpleName();
    if (structures.put(name, builder) == null) {
      Arrays.stream(Shape.of(builder).members()).forEach(member -> add(member, structures));
    }
  }

  private static void add(Member member, Map<String, SdkPojo> structures) {
    switch (member.kind()) {
      case STRUCTURE -> add(member.newBuilder(), structures);
      case LIST, MAP -> add(member.element(), structures);
      default -> {}
    }
  }

  private static String names(SdkPojo structure) {
    return Arrays.stream(Shape.of(structure).members())
        .map(member -> " " + member.field().memberName())
        .collect(Collectors.joining());
  }
}
