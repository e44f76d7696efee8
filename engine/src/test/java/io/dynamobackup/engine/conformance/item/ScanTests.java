package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class ScanTests extends Scans {
  @Test
  void scan_returns_all_items_and_their_number() {
    put(3);

    ScanResponse response = scan(r -> {});

    assertThat(response.items()).containsExactlyInAnyOrder(key("k0"), key("k1"), key("k2"));
    assertThat(response.count()).isEqualTo(3);
    assertThat(response.scannedCount()).isEqualTo(3);
    assertThat(response.hasLastEvaluatedKey()).isFalse();
    assertThat(response.consumedCapacity()).isNull();
  }

  @Test
  void scan_of_an_empty_table_returns_an_empty_list() {
    Keyed.byString(client);

    ScanResponse response = scan(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(response.hasItems()).isTrue();
    assertThat(response.items()).isEmpty();
    assertThat(response.count()).isZero();
    assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(0.5);
  }

  @Test
  void page_of_the_last_items_says_where_to_go_on_if_it_is_as_long_as_allowed() {
    put(3);

    ScanResponse exact = scan(r -> r.limit(3));
    ScanResponse shorter = scan(r -> r.limit(4));

    assertThat(exact.lastEvaluatedKey()).isEqualTo(exact.items().get(2));
    assertThat(scan(r -> r.exclusiveStartKey(exact.lastEvaluatedKey())).items()).isEmpty();
    assertThat(shorter.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void scan_goes_on_after_a_key_of_no_item() {
    put(20);
    List<Map<String, AttributeValue>> all = scan(r -> {}).items();
    Map<String, AttributeValue> gone = all.get(9);
    client.deleteItem(r -> r.tableName(Keyed.TABLE).key(gone));

    assertThat(scan(r -> r.exclusiveStartKey(gone)).items()).isEqualTo(all.subList(10, 20));
  }

  @Test
  void page_ends_with_the_item_that_reaches_one_megabyte() {
    Keyed.byString(client);
    for (int i = 0; i < 8; i++) {
      Map<String, AttributeValue> item = sized("k" + i, 256 * 1024);
      client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
    }

    ScanResponse first =
        scan(r -> r.select(Select.COUNT).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    ScanResponse second = scan(r -> r.exclusiveStartKey(first.lastEvaluatedKey()).limit(5));
    ScanResponse third = scan(r -> r.exclusiveStartKey(second.lastEvaluatedKey()));

    assertThat(first.count()).isEqualTo(4);
    assertThat(first.consumedCapacity().capacityUnits()).isEqualTo(128);
    assertThat(second.count()).isEqualTo(4);
    assertThat(third.count()).isZero();
    assertThat(third.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void item_that_crosses_one_megabyte_is_in_the_page() {
    Keyed.byString(client);
    for (int i = 0; i < 4; i++) {
      Map<String, AttributeValue> item = sized("k" + i, 400 * 1024);
      client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
    }

    ScanResponse page = scan(r -> r.consistentRead(true));

    assertThat(page.count()).isEqualTo(3);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
  }

  @Test
  void count_returns_no_items() {
    put(3);

    ScanResponse response = scan(r -> r.select(Select.COUNT));

    assertThat(response.hasItems()).isFalse();
    assertThat(response.count()).isEqualTo(3);
  }

  @Test
  void all_attributes_of_a_table_may_be_asked_for() {
    put(1);

    assertThat(scan(r -> r.select(Select.ALL_ATTRIBUTES)).items()).containsExactly(key("k0"));
  }

  @Test
  void projected_attributes_are_of_an_index() {
    assertInvalid(
        () -> scan(r -> r.select(Select.ALL_PROJECTED_ATTRIBUTES)),
        "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
  }

  @Test
  void specific_attributes_need_a_projection() {
    assertInvalid(
        () -> scan(r -> r.select(Select.SPECIFIC_ATTRIBUTES)),
        "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
            + " SPECIFIC_ATTRIBUTES");
  }

  @Test
  void consumed_capacity_is_of_all_items_together_and_half_when_eventually_consistent() {
    Keyed.byString(client);
    for (int i = 0; i < 3; i++) {
      Map<String, AttributeValue> item = sized("k" + i, 2000);
      client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
    }

    assertThat(
            scan(r -> r.consistentRead(true).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity())
        .isEqualTo(
            ConsumedCapacity.builder()
                .tableName(Keyed.TABLE)
                .capacityUnits(2.0)
                .table(t -> t.capacityUnits(2.0))
                .build());
    assertThat(
            scan(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(1);
  }

  @Test
  void start_key_must_be_that_of_the_schema() {
    Keyed.byString(client);

    assertInvalid(
        () -> scan(r -> r.exclusiveStartKey(Map.of("bad", s("x")))), START + ": " + MISMATCH);
    assertInvalid(
        () -> scan(r -> r.exclusiveStartKey(Map.of("p", n("1")))), START + ": " + MISMATCH);
    assertInvalid(
        () -> scan(r -> r.exclusiveStartKey(Map.of("p", s("x"), "q", s("y")))),
        START + ": " + MISMATCH);
  }

  @Test
  void table_that_is_absent_is_not_found() {
    assertNotFound(() -> scan(r -> {}));
  }
}
