/**
 * Settings of AWS Backup. Open {@link io.dynamobackup.engine.operation.settings.SettingsOperations}
 * first.
 */
@NullMarked
package io.dynamobackup.engine.operation.settings;

import org.jspecify.annotations.NullMarked;
