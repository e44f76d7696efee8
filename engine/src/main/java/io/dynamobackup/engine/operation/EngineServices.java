package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an engine lends its operations; each takes only what it touches.
 *
 * @param clock the instant of the call under way; what the agenda runs happens in it, too
 * @param timings how long state changes take
 * @param observed what is done as AWS was seen to do, not as it documents
 * @param account whose tables these are, and where
 * @param choices what AWS leaves open, answered
 * @param backupCut which of the writes around its request a backup ordinarily holds
 * @param identifiers ids that AWS would make up
 * @param agenda what must happen at an instant
 * @param tables all tables
 * @param backups all backups
 */
@API(status = Status.EXPERIMENTAL)
public record EngineServices(
    World clock,
    Timings timings,
    Set<Observed> observed,
    Account account,
    Choices choices,
    BackupCut backupCut,
    Identifiers identifiers,
    Agenda agenda,
    Tables tables,
    Backups backups) {}
