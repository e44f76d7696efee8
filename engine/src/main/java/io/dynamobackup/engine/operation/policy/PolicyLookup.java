package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.ResourceArn;
import io.dynamobackup.engine.catalog.StreamArn;
import io.dynamobackup.engine.catalog.Streams;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Finds the table or stream whose policy a request names by its ARN.
 *
 * @param unknown how long a table that is CREATING is not known to policies
 */
record PolicyLookup(Account account, Tables tables, Duration unknown) {

  /** Returns the ARN taken apart; it need not be that of something that exists. */
  ResourceArn parse(String text) {
    ResourceArn arn = ResourceArn.parse(text);
    if (!arn.isOfRegion(account)) {
      throw Errors.invalidParameter("Invalid resource Arn: " + text);
    }
    if (!arn.isOf(account)) {
      throw Errors.validation(
          "This action is only supported by accounts that match the resource owner\u2019s account.");
    }
    return arn;
  }

  PolicyHolder find(ResourceArn arn, Instant now) {
    return arn.stream() == null
        ? new PolicyHolder(table(arn.table(), now), null)
        : stream(arn, arn.stream(), now);
  }

  private Table table(String name, Instant now) {
    Table table = tables.forSettings(name, now);
    if (table.status(now) == TableStatus.CREATING
        && now.isBefore(table.createdAt().plus(unknown))) {
      throw notFound("Table: " + name + " not found");
    }
    return table;
  }

  private PolicyHolder stream(ResourceArn arn, String label, Instant now) {
    ReadableStream found =
        new Streams(tables)
            .find(
                new StreamArn(arn.partition(), arn.region(), arn.account(), arn.table(), label),
                now);
    if (found == null) {
      throw tables.find(arn.table(), now) == null
          ? notFound("Table: " + arn.table() + " not found")
          : notFound("Stream: %s not found for Table: %s".formatted(label, arn.table()));
    }
    return new PolicyHolder(found.table(), found.stream());
  }

  private static ResourceNotFoundException notFound(String what) {
    return ResourceNotFoundException.builder()
        .message("Requested resource not found: " + what)
        .build();
  }
}
