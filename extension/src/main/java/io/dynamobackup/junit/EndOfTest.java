package io.dynamobackup.junit;

import io.dynamobackup.junit.account.Account;
import io.dynamobackup.junit.quota.QuotaReport;
import io.dynamobackup.junit.tape.Taping;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is told and checked when a test, or a class of tests, is over. */
record EndOfTest(ExtensionContext context, Settings settings) {

  /** Tells what was called, and how near that came to quotas. */
  void tell() {
    Account account = TestEngines.account(context);
    if (account != null) {
      account.tell(context);
    }
    QuotaReport quotas = TestEngines.quotas(context);
    if (quotas != null) {
      quotas.tell(context);
    }
  }

  /** What failed unseen may be why the test did. */
  void tellUnseenFailures() {
    UnseenFailures failures = TestEngines.unseenFailures(context);
    if (failures != null) {
      context.getExecutionException().ifPresent(failures::addTo);
    }
  }

  /** Ends the tape and checks the stubs of engines that live as long as what is over. */
  void of(Lifetime lifetime) {
    if (settings.lifetime() == lifetime) {
      endTaping();
      requireUsedStubs();
    }
  }

  private void endTaping() {
    Taping taping = TestEngines.taping(context);
    if (taping != null) {
      taping.end(context);
    }
  }

  /** A test that failed already has told enough. */
  private void requireUsedStubs() {
    if (settings.failOnUnusedStubs() && context.getExecutionException().isEmpty()) {
      TestEngines.of(context, settings).requireUsedStubs();
    }
  }
}
