package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.ExportSink;
import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.time.World;
import java.time.Instant;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an engine lends the operations of one account in one Region; each takes only what it
 * touches.
 *
 * @param shared what is the same for all of them
 * @param account whose tables these are, and where
 * @param tables all tables
 * @param backups all backups
 * @param states what else features remember
 * @param accounts the other accounts and Regions of the engine
 */
@API(status = Status.EXPERIMENTAL)
public record EngineServices(
    SharedServices shared,
    Account account,
    Tables tables,
    Backups backups,
    FeatureStates states,
    Accounts accounts) {

  /** Returns the clock: the instant of the call under way; the agenda's work happens in it, too. */
  public World clock() {
    return shared.clock();
  }

  /** Returns how long state changes take. */
  public Timings timings() {
    return shared.timings();
  }

  /** Returns what is done as AWS was seen to do, not as it documents. */
  public Set<Observed> observed() {
    return shared.observed();
  }

  /** Returns what AWS leaves open, answered. */
  public Choices choices() {
    return shared.choices();
  }

  /** Returns which of the writes around its request a backup ordinarily holds. */
  public BackupCut backupCut() {
    return shared.backupCut();
  }

  /** Returns where the files of exports go. */
  public ExportSink exportSink() {
    return shared.exportSink();
  }

  /** Returns ids that AWS would make up. */
  public Identifiers identifiers() {
    return shared.identifiers();
  }

  /** Returns which call did what. */
  public Origins origins() {
    return shared.origins();
  }

  /** Has something done in this account at an instant, or at once if that is past. */
  public void schedule(Instant due, Chore chore) {
    shared.agenda().scheduleJob(due, new Job(account, chore));
  }
}
