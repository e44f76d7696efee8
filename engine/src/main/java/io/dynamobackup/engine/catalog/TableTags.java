package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tags of a table: at most 50, each key once (Developer Guide, "Tagging restrictions"). */
@API(status = Status.INTERNAL)
public final class TableTags {
  private static final int TAGS = 50;
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private TableTags() {}

  /** Checks the tags of a request by themselves. */
  public static void checkNew(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!ALLOWED.matcher(tag.key()).matches()) {
        throw Errors.validation("The Tag Key provided is invalid, Key: " + tag.key());
      }
      if (!ALLOWED.matcher(tag.value()).matches()) {
        throw Errors.validation("The Tag Value provided is invalid, Value: " + tag.value());
      }
      if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
        throw Errors.validation("Tag Key cannot be prefixed with aws:, Key: " + tag.key());
      }
      if (!keys.add(tag.key())) {
        throw Errors.validation(
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + tag.key());
      }
    }
    checkNumber(tags);
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

  private static void checkNumber(List<Tag> tags) {
    if (tags.size() > TAGS) {
      throw Errors.validation(
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
  }
}
