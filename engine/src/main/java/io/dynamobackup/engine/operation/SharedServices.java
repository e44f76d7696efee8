package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.ExportSink;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What all accounts and Regions of one engine have in common.
 *
 * @param clock the instant of the call under way; what the agenda runs happens in it, too
 * @param timings how long state changes take
 * @param observed what is done as AWS was seen to do, not as it documents
 * @param choices what AWS leaves open, answered
 * @param backupCut which of the writes around its request a backup ordinarily holds
 * @param exportSink where the files of exports go
 * @param identifiers ids that AWS would make up
 * @param origins which call did what
 * @param agenda what must happen at an instant
 * @param storage makes the stores of rows
 * @param metered whether tables run out of capacity units
 */
@API(status = Status.EXPERIMENTAL)
public record SharedServices(
    World clock,
    Timings timings,
    Set<Observed> observed,
    Choices choices,
    BackupCut backupCut,
    ExportSink exportSink,
    Identifiers identifiers,
    Origins origins,
    Agenda<Job> agenda,
    StorageBackend storage,
    boolean metered) {}
