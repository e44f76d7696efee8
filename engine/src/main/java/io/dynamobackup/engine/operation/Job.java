package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Account;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Work that is due at an instant, in one account and Region.
 *
 * @param account whose work it is, and where
 * @param chore what is to be done
 */
@API(status = Status.EXPERIMENTAL)
public record Job(Account account, Chore chore) {}
