package io.dynamobackup.engine.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;

/**
 * A page of a list of AWS Backup, as long as asked for, or else as long as there can be.
 *
 * @param items what is on it
 * @param nextToken where the next page starts, or null if this is the last
 */
@API(status = Status.INTERNAL)
public record Page<T>(List<T> items, @Nullable String nextToken) {
  private static final int MOST = 1000;

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Returns the page that starts at a token.
   *
   * @param list tells lists apart: another's tokens are refused
   * @param all the whole list; what is on it may come and go between pages
   * @param key what is different for all of them, and by which they are in order
   */
  public static <T> Page<T> of(
      Class<?> list,
      List<T> all,
      Function<T, String> key,
      @Nullable Integer max,
      @Nullable String token) {
    String mark = list.getSimpleName() + " from ";
    int start = token == null ? 0 : start(all, key, decoded(token, mark));
    int end = Math.min(all.size(), start + (max == null ? MOST : max));
    String next = end == all.size() ? null : encoded(mark + key.apply(all.get(end)));
    return new Page<>(all.subList(start, end), next);
  }

  private static <T> int start(List<T> all, Function<T, String> key, String first) {
    int start = 0;
    while (start < all.size() && key.apply(all.get(start)).compareTo(first) < 0) {
      start++;
    }
    return start;
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String decoded(String token, String mark) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      if (text.startsWith(mark)) {
        return text.substring(mark.length());
      }
      throw invalid(token);
    } catch (IllegalArgumentException e) {
      throw invalid(token);
    }
  }

  private static InvalidParameterValueException invalid(String token) {
    return BackupErrors.invalidParameter("Invalid NextToken: " + token);
  }
}
