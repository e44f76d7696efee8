package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.calls;
import static io.dynamobackup.engine.stubbing.Calls.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.LimitExceededException;

/** Faults happen to clients of AWS Backup as well, which make four attempts by default. */
class FaultsOfAwsBackupTests {
  private static final CallPattern CREATE_VAULT = operation("backup:CreateBackupVault");
  private static final int ALL = 4;

  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  /**
   * A fault and what comes of it.
   *
   * @param vaults how many there are afterwards
   */
  record Case(Fault fault, Class<?> raised, int attempts, int vaults, boolean async) {}

  static List<Case> cases() {
    return Stream.of(false, true)
        .flatMap(
            async ->
                Stream.of(
                    new Case(Faults.throttling(), BackupException.class, ALL, 0, async),
                    new Case(Faults.internalServerError(), BackupException.class, ALL, 0, async),
                    new Case(Faults.limitExceeded(), LimitExceededException.class, 1, 0, async),
                    new Case(Faults.connectionReset(), SdkClientException.class, ALL, 0, async),
                    new Case(Faults.lostReply(), SdkClientException.class, ALL, 1, async),
                    new Case(Faults.timeout(), SdkClientException.class, ALL, 0, async),
                    new Case(Faults.corruptReply(), SdkClientException.class, ALL, 1, async)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void client_raises_it_after_all_its_attempts(Case fault) {
    engine.stubs().stubFor(CREATE_VAULT.willReturn(fault.fault()));

    Throwable raised = catchThrowable(() -> createVault(fault.async()));

    assertThat(raised).isInstanceOf(fault.raised());
    engine.stubs().verify(fault.attempts(), CREATE_VAULT);
    engine.stubs().verify(calls(1), CREATE_VAULT);
    assertThat(engine.backupClient().listBackupVaults().backupVaultList()).hasSize(fault.vaults());
  }

  private void createVault(boolean async) throws Throwable {
    if (!async) {
      engine.backupClient().createBackupVault(r -> r.backupVaultName("nightly"));
      return;
    }
    try {
      engine.backupAsyncClient().createBackupVault(r -> r.backupVaultName("nightly")).join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
