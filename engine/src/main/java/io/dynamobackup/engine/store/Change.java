package io.dynamobackup.engine.store;

import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One committed write to one row.
 *
 * @param sequence its place in the log of its store, from 1
 * @param before the item that was there, or null
 * @param after the item that is there now, or null
 */
@API(status = Status.EXPERIMENTAL)
public record Change(
    long sequence,
    Instant at,
    ItemKey key,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after) {}
