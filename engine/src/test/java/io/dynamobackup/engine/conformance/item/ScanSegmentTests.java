package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Segments: several programs scan a table together. */
class ScanSegmentTests extends Scans {
  @Test
  void segments_hold_every_item_once() {
    put(100);
    List<Map<String, AttributeValue>> all = new ArrayList<>();

    for (int i = 0; i < 7; i++) {
      int segment = i;
      all.addAll(scan(r -> r.segment(segment).totalSegments(7)).items());
    }

    assertThat(all).isEqualTo(scan(r -> {}).items());
  }

  @Test
  void segments_are_more_than_the_items() {
    put(3);

    int found =
        IntStream.of(0, 500_000, 999_999)
            .map(i -> scan(r -> r.segment(i).totalSegments(1_000_000)).count())
            .sum();

    assertThat(found).isLessThanOrEqualTo(3);
  }

  @Test
  void segment_and_number_of_segments_need_each_other() {
    assertInvalid(
        () -> scan(r -> r.segment(0)),
        "The TotalSegments parameter is required but was not present in the request when Segment"
            + " parameter is present");
    assertInvalid(
        () -> scan(r -> r.totalSegments(4)),
        "The Segment parameter is required but was not present in the request when parameter"
            + " TotalSegments is present");
  }

  @Test
  void segment_counts_from_zero() {
    assertInvalid(
        () -> scan(r -> r.segment(5).totalSegments(5)),
        "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
            + " Segment: 5 is not less than TotalSegments: 5");
  }

  @Test
  void segment_goes_on_after_a_key_of_its_own() {
    put(20);
    Map<String, AttributeValue> ofSecond = scan(r -> r.segment(1).totalSegments(2)).items().get(0);

    assertInvalid(
        () -> scan(r -> r.segment(0).totalSegments(2).exclusiveStartKey(ofSecond)),
        START
            + ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment."
            + " TotalSegments: 2 Segment: 0");
  }
}
