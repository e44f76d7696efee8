package io.dynamobackup.engine;

import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which of the writes committed within a minute of its request a backup holds.
 *
 * <p>AWS guarantees that a backup holds every write committed up to a minute before its request,
 * and none committed more than a minute after it; what lies between may be in it or not, without
 * regard to what caused what (Developer Guide, "Backing up a table"). Each item is in the backup as
 * it really was at some moment: a write is asked about only if those to the same item before it are
 * in.
 *
 * <p>A cut that may take in later writes has the backup CREATING until a minute after its request.
 * Where nothing takes time ({@link EngineOptions#instant()}) there is nothing to decide: a backup
 * is exactly what was committed at its request.
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface BackupCut {
  /** Exactly the writes that were made before the request; the default. */
  BackupCut AT_REQUEST = StandardCut.AT_REQUEST;

  /** The fewest writes that are allowed: those up to a minute before the request. */
  BackupCut EARLIEST = StandardCut.EARLIEST;

  /** The most writes that are allowed: those up to a minute after the request. */
  BackupCut LATEST = StandardCut.LATEST;

  /** Returns a cut that decides each write by chance, drawn from the engine's seed. */
  static BackupCut random() {
    return StandardCut.RANDOM;
  }

  /** Returns whether the backup holds the write. */
  boolean holds(Write write);

  /**
   * A write that a backup may hold or not.
   *
   * @param table the name of the table
   * @param key the key of the item
   * @param before the item before the write, or null
   * @param after the item after the write; null for a deletion
   * @param committedAt when the write was committed
   * @param requestedAt when the backup was requested
   * @param madeBeforeRequest whether the write was made before the request, perhaps at its instant
   * @param chance from 0, less than 1, drawn from the engine's seed for this write and this backup
   */
  @API(status = Status.EXPERIMENTAL)
  record Write(
      String table,
      Map<String, AttributeValue> key,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant committedAt,
      Instant requestedAt,
      boolean madeBeforeRequest,
      double chance) {}
}
