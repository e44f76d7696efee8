package io.dynamobackup.engine.policy;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The actions or resources a statement is about, or those it is not about.
 *
 * @param name such as {@code Action} or {@code NotAction}
 * @param values names, in which {@code *} and {@code ?} stand for others
 */
@API(status = Status.INTERNAL)
public record PolicyElement(String name, List<String> values) {

  public PolicyElement {
    values = List.copyOf(values);
  }

  boolean covers(String asked, boolean ignoringCase) {
    boolean named =
        values.stream()
            .anyMatch(
                value ->
                    ignoringCase
                        ? Wildcards.match(lower(value), lower(asked))
                        : Wildcards.match(value, asked));
    return named != name.startsWith("Not");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
