package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Refusals.MISMATCH;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a scan may go on. */
class ScanStartKeyTests extends StartedReads {
  @Test
  void a_scan_of_a_table_goes_on_after_a_key_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("z", n("1")),
            start("p", "a"),
            start("p", "a", "q", "1", "l", "1"),
            start("p", n("1"), "q", "1"))) {
      assertScan(null, start, START + ": " + MISMATCH);
    }
  }

  @Test
  void a_scan_of_an_index_goes_on_after_a_key_of_the_index_and_of_the_table() {
    for (Map<String, AttributeValue> start :
        List.of(
            start(),
            start("z", n("1")),
            start("p", "a", "q", "1"),
            start("p", "a", "l", n("1")),
            start("p", "a", "q", "1", "l", "1", "z", "1"))) {
      assertScan("local", start, START);
    }
    assertScan("local", start("p", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertScan("local", start("p", "a", "q", n("1"), "l", b(1)), MISMATCH);
    assertScan("local", start("p", "a", "q", n("1"), "l", "1"), START + ": " + MISMATCH);
    assertScan("global", start("g", "a", "l", n("1"), "x", "1", "y", "1"), MISMATCH);
    assertScan("global", start("g", "a", "l", "1", "x", n("1"), "y", "1"), START + ": " + MISMATCH);
  }
}
