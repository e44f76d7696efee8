package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;

/**
 * What AWS Backup Audit Manager has of one kind in one account and Region, by name, and what
 * requests called it.
 */
@API(status = Status.INTERNAL)
public abstract class Audited<T extends Deployed> implements FeatureState {
  private final String kind;
  private final int quota;
  private TreePMap<String, T> byName = TreePMap.empty();
  private PMap<String, String> namesByToken = HashTreePMap.empty();

  /**
   * Starts with none.
   *
   * @param kind as messages have it, such as {@code Report plan}
   * @param quota how many there can be
   */
  protected Audited(String kind, int quota) {
    this.kind = kind;
    this.quota = quota;
  }

  /** Starts with those of another, in constant time. */
  protected Audited(Audited<T> origin) {
    this(origin.kind, origin.quota);
    this.byName = origin.byName;
    this.namesByToken = origin.namesByToken;
  }

  /** Returns the one of that name; throws when there is none. */
  public T get(String name, Instant now) {
    T found = find(name, now);
    if (found == null) {
      throw BackupErrors.notFound("%s %s not found".formatted(kind, name));
    }
    return found;
  }

  private @Nullable T find(String name, Instant now) {
    T found = byName.get(name);
    return found == null || found.deployment().isGone(now) ? null : found;
  }

  /** Returns all there are, by name. */
  public List<T> all(Instant now) {
    return byName.values().stream().filter(each -> !each.deployment().isGone(now)).toList();
  }

  /**
   * Returns what a request of that token created, or null where nothing has the name; throws when
   * another request created it.
   */
  public @Nullable T created(String name, @Nullable String token, Instant now) {
    T present = find(name, now);
    if (present != null && !isOf(token, name)) {
      throw AlreadyExistsException.builder()
          .message("%s %s already exists".formatted(kind, name))
          .arn(present.arn())
          .build();
    }
    return present;
  }

  /** Refuses another one where there are as many as there can be. */
  public void requireRoom(Instant now) {
    if (all(now).size() >= quota) {
      throw BackupErrors.limitExceeded(
          "The limit of %d %ss per Region is exceeded"
              .formatted(quota, kind.toLowerCase(Locale.ROOT)));
    }
  }

  /** Adds one that a request of that token, if any, wants. */
  public void create(T thing, @Nullable String token) {
    put(thing, token);
  }

  /** Returns true if a request of that token changed what has the name; null is no token. */
  public boolean isUpdated(String name, @Nullable String token) {
    return isOf(ofUpdate(token), name);
  }

  /** Puts one in place of that of its name, as a request of that token, if any, wants it. */
  public void update(T thing, @Nullable String token) {
    put(thing, ofUpdate(token));
  }

  /** Refuses a change of what is being changed. */
  public void requireDone(T thing, Instant now) {
    thing.deployment().requireDone("%s %s".formatted(kind, thing.name()), now);
  }

  /** The request that created it may have had the same. */
  private static @Nullable String ofUpdate(@Nullable String token) {
    return token == null ? null : "update " + token;
  }

  private boolean isOf(@Nullable String token, String name) {
    return token != null && name.equals(namesByToken.get(token));
  }

  private void put(T thing, @Nullable String token) {
    byName = byName.plus(thing.name(), thing);
    namesByToken = token == null ? namesByToken : namesByToken.plus(token, thing.name());
  }
}
