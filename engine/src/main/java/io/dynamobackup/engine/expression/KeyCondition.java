package io.dynamobackup.engine.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The partition a query reads, and what it reads of it. */
@API(status = Status.EXPERIMENTAL)
public record KeyCondition(AttributeValue partition, SortKeyCondition sort) {}
