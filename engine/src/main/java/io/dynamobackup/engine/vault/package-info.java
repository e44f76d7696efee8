/**
 * What AWS Backup keeps, whichever of its features asks: vaults, and what is in them.
 *
 * <p>All of it is values in {@link io.dynamobackup.engine.operation.FeatureState}s, so that a fork
 * of the engine has it too. Open {@link io.dynamobackup.engine.vault.Vault} first.
 */
@NullMarked
package io.dynamobackup.engine.vault;

import org.jspecify.annotations.NullMarked;
