package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a restore may make otherwise than the table was. */
class RestoreOverridesTests extends OverriddenRestores {
  @Test
  void absent_lists_restore_all_indexes_and_empty_ones_none() {
    String arn = provisioned();

    TableDescription none =
        restore(
            arn,
            r -> r.globalSecondaryIndexOverride(List.of()).localSecondaryIndexOverride(List.of()));

    assertThat(none.hasGlobalSecondaryIndexes()).isFalse();
    assertThat(none.hasLocalSecondaryIndexes()).isFalse();
    assertThat(none.attributeDefinitions())
        .extracting(AttributeDefinition::attributeName)
        .containsExactlyInAnyOrder("Artist", "SongTitle");
    client.deleteTable(r -> r.tableName(RESTORED));
    TableDescription all = restore(arn, r -> {});
    assertThat(all.globalSecondaryIndexes()).hasSize(1);
    assertThat(all.localSecondaryIndexes()).hasSize(1);
  }

  @Test
  void a_list_keeps_only_those_in_it() {
    TableDescription restored =
        restore(provisioned(), r -> r.localSecondaryIndexOverride(List.of()));

    assertThat(restored.hasLocalSecondaryIndexes()).isFalse();
    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("by-genre");
  }

  @Test
  void an_index_under_a_new_name_is_renamed() {
    TableDescription restored =
        restore(
            provisioned(),
            r ->
                r.globalSecondaryIndexOverride(
                        Music.byGenre().toBuilder().indexName("genres").build())
                    .localSecondaryIndexOverride(
                        Music.byYear().toBuilder().indexName("years").build()));

    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("genres");
    assertThat(restored.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .containsExactly("years");
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("genres")).count()).isEqualTo(1);
  }

  @Test
  void an_index_that_was_not_there_is_refused() {
    GlobalSecondaryIndex other =
        Music.byGenre().toBuilder().projection(p -> p.projectionType("ALL")).build();

    assertRefused(
        provisioned(),
        "Index by-genre does not match a secondary index that existed in the source table and"
            + " cannot be created during the restore operation",
        r -> r.globalSecondaryIndexOverride(other));
  }

  @Test
  void encryption_can_be_given_or_taken_away() {
    Music.create(client, table -> table.sseSpecification(s -> s.enabled(true)));
    String encrypted = backup();

    assertThat(
            restore(encrypted, r -> r.sseSpecificationOverride(s -> s.enabled(false)))
                .sseDescription())
        .isNull();
    client.deleteTable(r -> r.tableName(RESTORED));
    assertThat(restore(encrypted, r -> r.sseSpecificationOverride(s -> {})).sseDescription())
        .isNull();
    client.deleteTable(r -> r.tableName(RESTORED));
    String key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    assertThat(
            restore(
                    encrypted,
                    r ->
                        r.sseSpecificationOverride(
                            s -> s.enabled(true).sseType("KMS").kmsMasterKeyId(key)))
                .sseDescription()
                .kmsMasterKeyArn())
        .isEqualTo(key);
  }
}
