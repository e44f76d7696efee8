package io.dynamobackup.wiremock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What the architecture page says of this module, as code. */
class ArchitectureTests {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("io.dynamobackup.wiremock");

  @Test
  void module_imports_only_what_the_page_gives_it() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "io\\.dynamobackup\\.engine\\.(?!transport|wire|pipeline|stubbing|operation|catalog|choice|time|error)[a-z]+\\..*")
        .check(CLASSES);
  }

  @Test
  void only_the_injected_one_knows_the_junit_extension() {
    noClasses()
        .that()
        .doNotHaveSimpleName("WireMockInjectables")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.dynamobackup.junit..", "org.junit..")
        .because("the server needs neither")
        .check(CLASSES);
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
        .check(CLASSES);
  }
}
