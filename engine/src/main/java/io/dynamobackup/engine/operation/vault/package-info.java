/**
 * Vaults of AWS Backup. Open {@link io.dynamobackup.engine.operation.vault.VaultOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.vault;

import org.jspecify.annotations.NullMarked;
