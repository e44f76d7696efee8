package io.dynamobackup.engine.operation.partiql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * A page of what a statement selects.
 *
 * @param items as they are shown
 * @param last the key of the last item that was looked at; null if it was the last there is
 */
record SelectedPage(
    List<Map<String, AttributeValue>> items,
    @Nullable Map<String, AttributeValue> last,
    @Nullable ConsumedCapacity consumed) {}
