package io.dynamobackup.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The items of a table, which are those of its copy, too. */
record CopiedItems() implements CopiedAspect {
  private static final int TOLD = 3;

  @Override
  public List<String> differences(CopiedTable original, CopiedTable copy) {
    Map<String, ItemText> there = original.items();
    Map<String, ItemText> here = copy.items();
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    there.forEach(
        (key, item) -> {
          ItemText found = here.get(key);
          if (found == null) {
            missing.add(item.toString());
          } else if (!found.equals(item)) {
            different.add("%s, in the source %s".formatted(found, item));
          }
        });
    List<String> extra =
        here.keySet().stream()
            .filter(key -> !there.containsKey(key))
            .map(key -> String.valueOf(here.get(key)))
            .toList();
    List<String> differences = new ArrayList<>();
    add(differences, "are missing", missing);
    add(differences, "are not in the source", extra);
    add(differences, "are different", different);
    return differences;
  }

  private static void add(List<String> differences, String what, List<String> items) {
    if (!items.isEmpty()) {
      String rest = items.size() > TOLD ? " and %d more".formatted(items.size() - TOLD) : "";
      differences.add(
          "items that %s: %s%s"
              .formatted(
                  what, String.join("; ", items.subList(0, Math.min(TOLD, items.size()))), rest));
    }
  }
}
