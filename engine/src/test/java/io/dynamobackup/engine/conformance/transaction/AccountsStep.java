package io.dynamobackup.engine.conformance.transaction;

import java.util.List;

/** A call: one write, a batch of puts and deletes, or a transaction. */
sealed interface AccountsStep {
  record Single(ModelAction action) implements AccountsStep {}

  record Batch(List<ModelAction> actions) implements AccountsStep {}

  record Together(List<ModelAction> actions) implements AccountsStep {}
}
