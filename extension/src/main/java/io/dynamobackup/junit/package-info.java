/**
 * JUnit Jupiter tests against DynamoDB and its backups, in this JVM and on a clock that a test
 * moves.
 *
 * <p>Most users should only need {@link DynamoBackupTest} and {@link WithTable}. Readers of the
 * code should open {@link DynamoBackupExtension} first, then {@code TestEngines}: which test has
 * which engine.
 */
@NullMarked
package io.dynamobackup.junit;

import org.jspecify.annotations.NullMarked;
