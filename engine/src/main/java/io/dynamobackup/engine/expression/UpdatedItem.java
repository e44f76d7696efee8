package io.dynamobackup.engine.expression;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update made of an item.
 *
 * @param item the new item; null if there was none and the update only takes away, which creates
 *     none
 * @param updatedOld what was at the places the update names: {@code UPDATED_OLD}, absent if empty
 * @param updatedNew what is at those places now: {@code UPDATED_NEW}, absent if empty. AWS looks at
 *     the positions as written, so an element appended past the end is not among it
 */
@API(status = Status.EXPERIMENTAL)
public record UpdatedItem(
    @Nullable Map<String, AttributeValue> item,
    Map<String, AttributeValue> updatedOld,
    Map<String, AttributeValue> updatedNew) {}
