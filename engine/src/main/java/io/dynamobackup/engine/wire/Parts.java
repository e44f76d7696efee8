package io.dynamobackup.engine.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What the model demands of what a value is made of. */
sealed interface Parts {
  /** Returns whether all parts of a value are as demanded. */
  boolean hold(Object value);

  /** Adds all that is wrong with the parts of a value at a path. */
  void explain(Object value, String path, Violations violations);

  /** Demands nothing: of the parts of scalars, or of parts with no rules. */
  enum Nothing implements Parts {
    NONE;

    @Override
    public boolean hold(Object value) {
      return true;
    }

    @Override
    public void explain(Object value, String path, Violations violations) {}
  }

  /**
   * Demands something of a member of a structure.
   *
   * @param name as it stands in a path
   */
  record Demand(Member member, String name, boolean isRequired, Rule rule) {
    boolean holds(SdkPojo structure) {
      Object value = value(structure);
      return value == null ? !isRequired : rule.holds(value);
    }

    /** Returns the member's value, or null when it is absent. */
    @Nullable Object value(SdkPojo structure) {
      return member.get(structure);
    }
  }

  /** Demands something of the members of a structure; at the top, paths start with their names. */
  record Members(List<Demand> demands) implements Parts {
    public Members {
      demands = List.copyOf(demands);
    }

    @Override
    public boolean hold(Object value) {
      for (int i = 0; i < demands.size(); i++) {
        if (!demands.get(i).holds((SdkPojo) value)) {
          return false;
        }
      }
      return true;
    }

    /** Returns whether all members of a value are surely as demanded, of which some are there. */
    boolean hold(Object value, MemberSet present) {
      for (int i = 0; i < demands.size(); i++) {
        Demand demand = demands.get(i);
        if (present.lacks(demand.member()) ? demand.isRequired() : !demand.holds((SdkPojo) value)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void explain(Object value, String path, Violations violations) {
      for (Demand demand : demands) {
        String where = path.isEmpty() ? demand.name() : path + "." + demand.name();
        Object member = demand.value((SdkPojo) value);
        if (member != null) {
          demand.rule().explain(member, where, violations);
        } else if (demand.isRequired()) {
          violations.add(null, where, "Member must not be null");
        }
      }
    }
  }

  /** Demands something of the elements of a list. */
  record Elements(Rule element) implements Parts {
    @Override
    public boolean hold(Object value) {
      List<?> list = (List<?>) value;
      for (int i = 0; i < list.size(); i++) {
        if (!element.holds(list.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void explain(Object value, String path, Violations violations) {
      List<?> list = (List<?>) value;
      if (!list.stream().allMatch(element::constraintsHold)) {
        violations.addElements(value, path, "Member", element.constraints());
      }
      for (int i = 0; i < list.size(); i++) {
        element.parts().explain(list.get(i), path + "." + (i + 1) + ".member", violations);
      }
    }
  }

  /** Demands something of the keys and the values of a map. */
  record Entries(Rule key, Rule value) implements Parts {
    @Override
    public boolean hold(Object map) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
        if (!key.holds(entry.getKey()) || !value.holds(entry.getValue())) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void explain(Object map, String path, Violations violations) {
      Map<?, ?> entries = (Map<?, ?>) map;
      if (!entries.keySet().stream().allMatch(key::constraintsHold)) {
        violations.addElements(map, path, "Map keys", key.constraints());
      }
      if (!entries.values().stream().allMatch(value::constraintsHold)) {
        violations.addElements(map, path, "Map value", value.constraints());
      }
      entries.forEach((k, v) -> value.parts().explain(v, path + "." + k + ".member", violations));
    }
  }
}
