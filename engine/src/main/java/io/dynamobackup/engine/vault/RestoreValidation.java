package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreValidationStatus;

/**
 * What a test of the user's found of a restored table.
 *
 * @param message why, if the user said so
 */
@API(status = Status.INTERNAL)
public record RestoreValidation(RestoreValidationStatus status, @Nullable String message) {}
