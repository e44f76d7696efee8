package io.dynamobackup.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The classes of the engine without those of its tests; to read them takes seconds. */
final class EngineClasses {
  static final String PACKAGE = "io.dynamobackup.engine";

  static final JavaClasses ALL =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(PACKAGE);

  private EngineClasses() {}
}
