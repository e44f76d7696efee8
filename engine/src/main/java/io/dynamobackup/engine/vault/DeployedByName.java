package io.dynamobackup.engine.vault;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * Things of one kind, by name, and what requests called them. Immutable.
 *
 * @param byName what there is, what was deleted included
 * @param namesByToken of requests that were carried out
 */
@API(status = Status.INTERNAL)
public record DeployedByName<T extends Deployed>(
    TreePMap<String, T> byName, PMap<String, String> namesByToken) {

  /** Returns nothing. */
  public static <T extends Deployed> DeployedByName<T> none() {
    return new DeployedByName<>(TreePMap.empty(), HashTreePMap.empty());
  }

  /** Returns the thing of that name, or null. */
  public @Nullable T find(String name, Instant now) {
    T found = byName.get(name);
    return found == null || found.deployment().isGone(now) ? null : found;
  }

  /** Returns all there are, by name. */
  public List<T> all(Instant now) {
    return byName.values().stream().filter(each -> !each.deployment().isGone(now)).toList();
  }

  /** Returns these with another, in place of the one of its name, and the token of its request. */
  public DeployedByName<T> with(T thing, @Nullable String token) {
    return new DeployedByName<>(
        byName.plus(thing.name(), thing),
        token == null ? namesByToken : namesByToken.plus(token, thing.name()));
  }

  /** Returns true if a request of that token was carried out for a name; null is no token. */
  public boolean isRepeated(@Nullable String token, String name) {
    return token != null && name.equals(namesByToken.get(token));
  }
}
