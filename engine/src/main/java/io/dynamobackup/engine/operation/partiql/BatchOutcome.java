package io.dynamobackup.engine.operation.partiql;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What became of a statement of a batch. */
record BatchOutcome(BatchStatementResponse response, @Nullable ConsumedCapacity consumed) {}
