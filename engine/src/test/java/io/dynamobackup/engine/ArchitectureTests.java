package io.dynamobackup.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import io.dynamobackup.engine.operation.Operation;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of "Who may import whom" in the architecture page, as code. */
class ArchitectureTests {
  private static final String ENGINE = EngineClasses.PACKAGE;
  private static final JavaClasses CLASSES = EngineClasses.ALL;

  /** The features of AWS Backup. */
  private static final Set<String> AWS_BACKUP =
      Set.of(
          ENGINE + ".operation.copy",
          ENGINE + ".operation.framework",
          ENGINE + ".operation.job",
          ENGINE + ".operation.monitoring",
          ENGINE + ".operation.plan",
          ENGINE + ".operation.protectedresource",
          ENGINE + ".operation.recoverypoint",
          ENGINE + ".operation.reportplan",
          ENGINE + ".operation.restorejob",
          ENGINE + ".operation.restoretesting",
          ENGINE + ".operation.selection",
          ENGINE + ".operation.settings",
          ENGINE + ".operation.summary",
          ENGINE + ".operation.vault");

  /** What the SDK calls its model, and what its exceptions and binary values are made of. */
  private static final String MODEL =
      "services\\.dynamodb\\.model\\.|awscore\\.exception\\.|core\\.SdkBytes$";

  private static final Pattern CLOCKS_AND_CHANCE =
      Pattern.compile(
          """
          java\\.time\\.\\w+\\.now\\((?!java\\.time\\.Clock\\)).*\
          |java\\.time\\.Clock\\.(system|tick).*\
          |java\\.time\\.InstantSource\\.system\\(\\)\
          |java\\.util\\.Date\\.<init>\\(\\)\
          |java\\.util\\.UUID\\.randomUUID\\(\\)\
          |java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*\
          |java\\.lang\\.Math\\.random\\(\\)\
          |java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)\
          |java\\.lang\\.System\\.(in|out|err)\
          """);

  @Test
  void every_package_has_a_row_in_the_table() {
    Set<String> rows =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ENGINE))
            .map(ImportTable::row)
            .collect(Collectors.toSet());

    assertThat(rows).isSubsetOf(ImportTable.rows());
  }

  @Test
  void packages_import_only_what_the_table_gives_them() {
    classes()
        .that()
        .resideOutsideOfPackage(ENGINE)
        .should(importOnlyWhatTheirRowAllows())
        .because("a feature that must react to another listens, it does not import it")
        .check(CLASSES);
  }

  @Test
  void packages_are_free_of_cycles() {
    slices()
        .matching(ENGINE + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void values_know_nothing_of_the_sdk_but_its_model() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE + ".expression", ENGINE + ".store..", ENGINE + ".choice")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("software\\.amazon\\.awssdk\\.(?!" + MODEL + ").*")
        .check(CLASSES);
  }

  @Test
  void only_the_wire_knows_how_the_sdk_describes_its_shapes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ENGINE + ".wire..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("software\\.amazon\\.awssdk\\.core\\.(SdkPojo|SdkField|traits\\..*)")
        .because("these types of the SDK are not meant for users")
        .check(CLASSES);
  }

  @Test
  void only_what_belongs_to_aws_backup_needs_its_sdk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE, ENGINE + ".vault", ENGINE + ".plan")
        .and(
            describe(
                "are not of a feature of AWS Backup",
                (JavaClass type) -> !AWS_BACKUP.contains(type.getPackageName())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.services.backup..")
        .because("an engine must work without it")
        .check(CLASSES);
  }

  @Test
  void only_schedules_know_the_library_that_reads_cron() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ENGINE + ".plan.CronFields")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.cronutils..")
        .because("it is loaded only when a plan is made")
        .check(CLASSES);
  }

  @Test
  void nothing_asks_the_system_for_the_time_or_for_chance() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the target is the system's clock, console or source of ids",
                (JavaAccess<?> access) ->
                    CLOCKS_AND_CHANCE.matcher(access.getTarget().getFullName()).matches()))
        .because("time is an argument and ids come from a seed")
        .check(CLASSES);
  }

  @Test
  void nothing_runs_in_the_background() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ENGINE + ".transport.ServerThreads")
        .should()
        .dependOnClassesThat(
            assignableTo(Thread.class)
                .or(assignableTo(Timer.class))
                .or(assignableTo(Executors.class)))
        .because("due work waits in the Agenda, and only who listens to other programs has threads")
        .check(CLASSES);
  }

  @Test
  void only_choice_draws_at_random() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ENGINE + ".choice")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .because("what AWS leaves open is decided by one seed")
        .check(CLASSES);
  }

  @Test
  void packages_are_null_marked() {
    Set<JavaPackage> packages =
        CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

    assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }

  @Test
  void public_types_say_how_stable_they_are() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .beAnnotatedWith(API.class)
        .because("INTERNAL are those that are public only for another package of the engine")
        .check(CLASSES);
  }

  @Test
  void operations_are_hidden_behind_their_provider() {
    classes()
        .that()
        .implement(Operation.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> importOnlyWhatTheirRowAllows() {
    return new ArchCondition<>("import only what the table gives their package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (!ImportTable.mayImport(type, dependency.getTargetClass().getBaseComponentType())) {
            events.add(violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
