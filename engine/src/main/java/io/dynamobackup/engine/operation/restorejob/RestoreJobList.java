package io.dynamobackup.engine.operation.restorejob;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;

/** Restore jobs as they are listed, the newest first. */
record RestoreJobList(Account account, RestoreJobs jobs, InstantSource clock) {

  /**
   * Returns a page of a list.
   *
   * @param admits which jobs it shows at an instant
   */
  Page<RestoreJobsListMember> page(
      BiPredicate<RestoreJob, Instant> admits, @Nullable Integer max, @Nullable String token) {
    Instant now = clock.instant();
    Page<RestoreJob> page =
        Page.of(
            RestoreJobList.class,
            jobs.all().stream().filter(job -> admits.test(job, now)).toList(),
            RestoreJob::place,
            max,
            token);
    RestoreJobEntry entry = new RestoreJobEntry(account, now);
    return new Page<>(page.items().stream().map(entry::of).toList(), page.nextToken());
  }
}
