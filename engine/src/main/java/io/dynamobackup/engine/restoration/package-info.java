/**
 * Restored tables, whoever asks for them: what they take from their source and what is overridden.
 * Open {@link io.dynamobackup.engine.restoration.BackupRestore} first.
 */
@NullMarked
package io.dynamobackup.engine.restoration;

import org.jspecify.annotations.NullMarked;
