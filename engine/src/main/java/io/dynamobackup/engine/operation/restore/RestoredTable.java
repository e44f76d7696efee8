package io.dynamobackup.engine.operation.restore;

import io.dynamobackup.engine.catalog.TableContents;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Definition and contents of the table a restore makes, once all overrides are applied. */
record RestoredTable(CreateTableRequest definition, TableContents contents) {}
