package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Encryption;
import io.dynamobackup.engine.catalog.EncryptionRules;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableChange;
import io.dynamobackup.engine.catalog.WarmUnits;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** The changes that must be alone in their request. */
record SettingUpdate(Account account) {

  /** The table stays ACTIVE; only its SSEDescription shows that the change goes on. */
  TableDescription encryption(TableUpdate update, SSESpecification asked) {
    EncryptionRules.check(asked);
    SSESpecification next = EncryptionRules.enabled(asked);
    SSEDescription present = described(update.definition().sseSpecification());
    if (next == null && present == null) {
      throw Errors.invalidParameter("Table is already encrypted by default");
    }
    String key = next == null ? null : next.kmsMasterKeyId();
    if (present != null && key != null && key.equals(present.kmsMasterKeyArn())) {
      throw Errors.invalidParameter(
          "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if"
              + " you want to change Master Key");
    }
    ChangeQuota.ENCRYPTION.check(update.table(), update.now());
    update.busy().checkEncryption();
    SSEDescription.Builder changing =
        present == null ? SSEDescription.builder() : present.toBuilder();
    TableDescription answer =
        update.unchanged().toBuilder()
            .sseDescription(changing.status(SSEStatus.UPDATING).build())
            .build();
    ChangeQuota.ENCRYPTION.count(update.table(), update.now());
    update.tables().changing(update.table(), TableChange.ENCRYPTION, update.doneAt());
    update.redefine(definition -> definition.sseSpecification(next));
    return answer;
  }

  private @Nullable SSEDescription described(@Nullable SSESpecification specification) {
    return new Encryption(account).description(specification);
  }

  /**
   * To set the class a table has is no error, and no change; but once no change is possible any
   * longer, it is an error, too, unless the class was never set.
   */
  TableDescription tableClass(TableUpdate update, TableClass asked) {
    update.busy().checkTableClass();
    TableClass present = update.definition().tableClass();
    ChangeQuota.TABLE_CLASS.check(update.table(), update.now());
    TableDescription answer = update.updating();
    if (asked != (present == null ? TableClass.STANDARD : present)) {
      update.checkQuota();
      ChangeQuota.TABLE_CLASS.count(update.table(), update.now());
      update.redefine(TableChange.TABLE_CLASS, definition -> definition.tableClass(asked));
    }
    return answer;
  }

  /** The table stays ACTIVE; only its WarmThroughput shows that the change goes on. */
  TableDescription warm(TableUpdate update, WarmThroughput asked) {
    Table table = update.table();
    WarmThroughputRules.checkRaised(asked, table.throughput().warm(), "table");
    WarmUnits.Units before = table.throughput().warm().at(update.now());
    Instant warmAt = update.now().plus(update.timings().of(Timing.WARM_THROUGHPUT));
    table.throughputs().ofTable(throughput -> throughput.warmed(asked, warmAt));
    update.redefine(
        definition ->
            definition.warmThroughput(
                WarmThroughputRules.merged(update.definition().warmThroughput(), asked)));
    return update.unchanged().toBuilder()
        .warmThroughput(
            warm ->
                warm.readUnitsPerSecond(before.read())
                    .writeUnitsPerSecond(before.write())
                    .status(TableStatus.UPDATING))
        .build();
  }
}
