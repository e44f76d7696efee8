package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Vaults that are wrong, or in the wrong place. */
class VaultMisuseTests extends Misuse {

  @Test
  void name_that_aws_refuses_is_refused_in_its_words() {
    assertThat(TestRun.of(NameTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@WithVault(name = \"my vault\") on class ")
        .hasMessageContaining("backupVaultName");
  }

  @Test
  void bounds_that_aws_refuses_are_refused_in_its_words() {
    assertThat(TestRun.of(BoundsTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@WithVault(name = \"nightly\") on class ");
  }

  @Test
  void vault_without_a_name_is_refused() {
    assertRefused(
        NamelessTestCases.class, "@WithVault(name = \"\") on class %s: name must not be empty");
  }

  @Test
  void grace_period_without_a_lock_is_refused() {
    assertRefused(
        GraceTestCases.class,
        "@WithVault(name = \"nightly\") on class %s: changeableForDays (3) is of a lock: give it"
            + " minRetentionDays, maxRetentionDays or both");
  }

  @Test
  void two_vaults_of_one_name_are_refused() {
    assertThat(TestRun.of(TwiceTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("two @WithVault have the name \"nightly\", on class ")
        .hasMessageEndingWith("vaults of a class and its methods add up");
  }

  @Test
  void vault_without_an_engine_is_refused() {
    assertThat(TestRun.of(NoEngineTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("@WithVault creates vaults in a test's engine, and")
        .hasMessageContaining("add @DynamoBackupTest");
  }

  @Test
  void vault_of_a_method_is_refused_where_the_class_shares_an_engine() {
    assertThat(TestRun.of(LateTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining(
            "one engine serves the whole class (lifetime = CLASS), so its vaults belong on that"
                + " class");
  }

  @Test
  void without_the_sdk_of_aws_backup_its_library_is_not_present() throws Exception {
    Class<?> library =
        new WithoutLibrary("software.amazon.awssdk.services.backup")
            .loadClass(BackupLibrary.class.getName());
    Method isPresent = library.getDeclaredMethod("isPresent");
    isPresent.setAccessible(true);

    assertThat(library).isNotSameAs(BackupLibrary.class);
    assertThat(isPresent.invoke(null)).isEqualTo(false);
  }

  @Test
  void without_the_sdk_of_aws_backup_the_refusal_says_what_is_missing() {
    WithVault vault = GraceTestCases.class.getAnnotation(WithVault.class);

    assertThat(BackupLibrary.missing(new Declared<>(vault, "nightly", GraceTestCases.class)))
        .hasMessage(
            "@WithVault(name = \"nightly\") on %s: this is of AWS Backup, and needs"
                + " software.amazon.awssdk:backup on the class path",
            GraceTestCases.class);
  }

  @DynamoBackupTest
  @WithVault(name = "")
  static class NamelessTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "my vault")
  static class NameTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly", minRetentionDays = 9, maxRetentionDays = 3)
  static class BoundsTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly", changeableForDays = 3)
  static class GraceTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  static class TwiceTestCases {
    @Test
    @WithVault(name = "nightly")
    void test() {}
  }

  static class NoEngineTestCases {
    @Test
    @WithVault(name = "nightly")
    void test() {}
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class LateTestCases {
    @Test
    @WithVault(name = "nightly")
    void test() {}
  }
}
