package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.TableContents;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Definition and contents of the table a restore makes, once all overrides are applied. */
@API(status = Status.INTERNAL)
public record RestoredTable(CreateTableRequest definition, TableContents contents) {}
