package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is not decided yet of a backup: which of the writes around its request it holds.
 *
 * @param requestedAt when the backup was requested
 * @param sequence the place in the log of the last change that was made before the request
 * @param closesAt when the last write may be made that is in the backup
 */
@API(status = Status.INTERNAL)
public record OpenBackup(Instant requestedAt, long sequence, Instant closesAt) {}
