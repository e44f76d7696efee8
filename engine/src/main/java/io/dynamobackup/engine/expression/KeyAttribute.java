package io.dynamobackup.engine.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A key attribute of the table or index a query reads. */
@API(status = Status.EXPERIMENTAL)
public record KeyAttribute(String name, ScalarAttributeType type) {}
