/**
 * Assertions on tables, backups and what AWS Backup keeps, for those who have AssertJ.
 *
 * <p>Most tests only need {@code DynamoBackupAssertions.assertThat} and, where the SDK of AWS
 * Backup is on the class path, {@code AwsBackupAssertions.assertThat}: import them statically
 * beside AssertJ's own.
 *
 * <p>Each assertion calls the client anew, as the code under test would: stubs answer it, and the
 * journal has it.
 */
@NullMarked
package io.dynamobackup.assertj;

import org.jspecify.annotations.NullMarked;
