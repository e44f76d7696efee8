package io.dynamobackup.engine.partiql;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a statement reads.
 *
 * @param indexName null for the table itself
 */
@API(status = Status.INTERNAL)
public record Target(String tableName, @Nullable String indexName) {}
