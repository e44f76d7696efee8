package io.dynamobackup.engine.store;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key and its item. */
@API(status = Status.EXPERIMENTAL)
public record Row(ItemKey key, Map<String, AttributeValue> item) {}
