package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * The tags of a table: at most 50, each key once (Developer Guide, "Tagging restrictions"). AWS
 * refuses others with texts of its own, whatever is wrong with them, and all of a request at once
 * (ack-api-quirks, DDB-TABLE-105 to 108 and 372).
 */
@API(status = Status.INTERNAL)
public final class TableTags {
  private static final int TAGS = 50;
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

  private TableTags() {}

  /** Checks the tags of a request by themselves. */
  public static void checkNew(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      checkKey(tag.key());
      if (!matches(VALUE, tag.value())) {
        throw Errors.validation("The Tag Value provided is invalid, Value: " + tag.value());
      }
      checkPrefix(tag.key());
      if (!keys.add(tag.key())) {
        throw Errors.validation(
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + tag.key());
      }
    }
    checkNumber(tags);
  }

  /** Checks the keys of tags that are to be removed, as many and such as a table can have. */
  public static void checkRemoved(List<String> keys) {
    for (String key : keys) {
      checkKey(key);
      checkPrefix(key);
    }
    checkNumber(keys);
  }

  /** Returns the tags with others added; a key that is there takes the new value. */
  public static List<Tag> merged(List<Tag> present, List<Tag> added) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    present.forEach(tag -> byKey.put(tag.key(), tag));
    added.forEach(tag -> byKey.put(tag.key(), tag));
    List<Tag> merged = List.copyOf(byKey.values());
    checkNumber(merged);
    return merged;
  }

  /** Returns the tags without those of some keys. */
  public static List<Tag> without(List<Tag> present, List<String> keys) {
    return present.stream().filter(tag -> !keys.contains(tag.key())).toList();
  }

  private static void checkKey(@Nullable String key) {
    if (!matches(KEY, key)) {
      throw Errors.validation("The Tag Key provided is invalid, Key: " + key);
    }
  }

  private static void checkPrefix(String key) {
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw Errors.validation("Tag Key cannot be prefixed with aws:, Key: " + key);
    }
  }

  private static boolean matches(Pattern allowed, @Nullable String text) {
    return text != null && allowed.matcher(text).matches();
  }

  private static void checkNumber(Collection<?> tags) {
    if (tags.size() > TAGS) {
      throw Errors.validation(
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
  }
}
