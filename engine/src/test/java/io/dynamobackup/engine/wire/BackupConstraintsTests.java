package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.utils.builder.Buildable;

/** The table of AWS Backup's constraints fits the requests of the SDK. */
class BackupConstraintsTests {
  private final ConstraintTable table = new ConstraintTable("backup.constraints");

  @Test
  void what_is_in_the_path_is_required() {
    Set<String> optional = new TreeSet<>();

    for (BackupOperation operation : BackupOperation.all()) {
      for (Member member : Shape.of(SdkShapes.builder(operation.requestType())).members()) {
        boolean isInPath = member.field().location() == MarshallLocation.PATH;
        String name = member.field().memberName();
        if (isInPath && !isRequired(operation.requestType().getSimpleName(), name)) {
          optional.add(operation.name() + "." + name);
        }
      }
    }

    assertThat(optional).isEmpty();
  }

  @Test
  void every_member_of_a_request_in_the_table_is_one_of_the_sdk() {
    Set<String> unknown = new TreeSet<>();

    for (BackupOperation operation : BackupOperation.all()) {
      Shape shape = Shape.of(SdkShapes.builder(operation.requestType()));
      for (String word : words(operation.requestType().getSimpleName())) {
        String name = word.substring(0, word.indexOf(':')).replace("!", "");
        if (shape.named(name) == null) {
          unknown.add(operation.name() + "." + name);
        }
      }
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void every_line_becomes_a_rule() {
    Set<Rule> rules = new HashSet<>();
    RuleCompiler compiler = new RuleCompiler(table, RuleCompiler.Round.SHAPE);

    for (BackupOperation operation : BackupOperation.all()) {
      SdkPojo builder = SdkShapes.builder(operation.requestType());
      rules.add(compiler.compile((SdkPojo) ((Buildable) builder).build()));
    }

    assertThat(rules).filteredOn(rule -> !rule.demandsNothing()).hasSizeGreaterThan(80);
  }

  private boolean isRequired(String structure, String member) {
    return words(structure).stream().anyMatch(word -> word.startsWith(member + "!:"));
  }

  private List<String> words(String structure) {
    ConstraintTable.Line line = table.find(structure);
    return line == null ? List.of() : line.words();
  }
}
