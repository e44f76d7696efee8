package io.dynamobackup.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ConditionParameter;
import software.amazon.awssdk.services.backup.model.Conditions;

/**
 * Conditions on tags that must all hold. A tag that is not there is not equal to any value, and not
 * like any.
 */
record TagConditions(@Nullable Conditions conditions) {
  private static final String PREFIX = "aws:ResourceTag/";

  boolean hold(Map<String, String> tags) {
    return conditions == null
        || (all(conditions.stringEquals(), tags, String::equals)
            && all(conditions.stringLike(), tags, ArnPattern::matches)
            && none(conditions.stringNotEquals(), tags, String::equals)
            && none(conditions.stringNotLike(), tags, ArnPattern::matches));
  }

  private static boolean all(
      List<ConditionParameter> some, Map<String, String> tags, BiPredicate<String, String> rule) {
    return some.stream().allMatch(each -> matches(each, tags, rule));
  }

  private static boolean none(
      List<ConditionParameter> some, Map<String, String> tags, BiPredicate<String, String> rule) {
    return some.stream().noneMatch(each -> matches(each, tags, rule));
  }

  private static boolean matches(
      ConditionParameter each, Map<String, String> tags, BiPredicate<String, String> rule) {
    String actual = tags.get(key(each.conditionKey()));
    return actual != null && rule.test(each.conditionValue(), actual);
  }

  /** Returns the key of a tag, which may be given with the prefix that IAM has for it. */
  static String key(String conditionKey) {
    return conditionKey.startsWith(PREFIX) ? conditionKey.substring(PREFIX.length()) : conditionKey;
  }
}
