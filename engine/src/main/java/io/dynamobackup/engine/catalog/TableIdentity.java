package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What tells tables apart: a table that is deleted and created again keeps name and ARN, but not
 * the id.
 */
@API(status = Status.INTERNAL)
public record TableIdentity(String name, String arn, String id) {}
