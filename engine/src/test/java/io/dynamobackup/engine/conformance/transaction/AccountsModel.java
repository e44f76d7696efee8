package io.dynamobackup.engine.conformance.transaction;

import static io.dynamobackup.engine.conformance.transaction.Outcomes.FAILED;

import io.dynamobackup.engine.conformance.transaction.ModelAction.Condition;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What accounts are: balances by id, in some tables, and what happened to them. */
final class AccountsModel {
  private static final String NONE = "None";
  private static final String INVALID = "ValidationError";

  private final Map<String, Map<String, Integer>> tables = new TreeMap<>();
  private final Map<String, List<Event>> events = new TreeMap<>();

  AccountsModel(List<String> tables) {
    tables.forEach(
        table -> {
          this.tables.put(table, new TreeMap<>());
          this.events.put(table, new ArrayList<>());
        });
  }

  /** A change of one account; null where there is none. */
  record Event(String id, @Nullable Integer before, @Nullable Integer after) {}

  Map<String, Integer> accounts(String table) {
    return Objects.requireNonNull(tables.get(table));
  }

  List<Event> events(String table) {
    return Objects.requireNonNull(events.get(table));
  }

  /** Carries out a single write; returns the code of its outcome. */
  String write(ModelAction action) {
    String outcome = action.kind() == Kind.PUT_BADLY ? INVALID : outcome(action);
    if (outcome.equals(NONE)) {
      apply(action);
    }
    return outcome;
  }

  /** Carries out a transaction; returns the codes of its outcome, or null if it is refused. */
  @Nullable List<String> transact(List<ModelAction> actions) {
    Set<List<String>> items = new HashSet<>();
    for (ModelAction action : actions) {
      if (action.kind() != Kind.PUT_BADLY && !items.add(List.of(action.table(), action.id()))) {
        return null;
      }
    }
    List<String> outcomes = outcomes(actions);
    if (outcomes.stream().allMatch(NONE::equals)) {
      actions.forEach(this::apply);
    }
    return outcomes;
  }

  private List<String> outcomes(List<ModelAction> actions) {
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).kind() == Kind.PUT_BADLY) {
        List<String> onlyFirst = new ArrayList<>(Collections.nCopies(actions.size(), NONE));
        onlyFirst.set(i, INVALID);
        return onlyFirst;
      }
    }
    return actions.stream().map(this::outcome).toList();
  }

  private String outcome(ModelAction action) {
    Integer balance = accounts(action.table()).get(action.id());
    if (!holds(action.condition(), balance, action.amount())) {
      return FAILED;
    }
    return action.kind() == Kind.SPOIL ? INVALID : NONE;
  }

  private static boolean holds(Condition condition, @Nullable Integer balance, int amount) {
    return switch (condition) {
      case NONE -> true;
      case EXISTS -> balance != null;
      case ABSENT -> balance == null;
      case RICH -> balance != null && balance >= amount;
    };
  }

  private void apply(ModelAction action) {
    Map<String, Integer> accounts = accounts(action.table());
    Integer before = accounts.get(action.id());
    Integer after =
        switch (action.kind()) {
          case PUT -> Integer.valueOf(action.amount());
          case DELETE -> null;
          case ADD -> Integer.valueOf((before == null ? 0 : before) + action.amount());
          case CHECK -> before;
          case SPOIL, PUT_BADLY -> throw new AssertionError(action + " never succeeds");
        };
    if (after == null) {
      accounts.remove(action.id());
    } else {
      accounts.put(action.id(), after);
    }
    if (!Objects.equals(before, after)) {
      events(action.table()).add(new Event(action.id(), before, after));
    }
  }
}
