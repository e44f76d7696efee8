package io.dynamobackup.engine.conformance.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiryTests extends ExpiringSongs {
  @Test
  void item_is_deleted_when_the_clock_passes_its_expiry() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));

    target.advance(Duration.ofSeconds(59));
    boolean before = isThere("song");
    target.advance(Duration.ofSeconds(1));
    boolean after = isThere("song");

    assertThat(before).isTrue();
    assertThat(after).isFalse();
  }

  @Test
  void item_is_deleted_two_days_after_its_expiry_as_documented() {
    use(Target.documented());
    createExpiring();
    put("song", at(START.plusSeconds(600)));

    target.clock().advanceTo(START.plusSeconds(599).plus(Duration.ofDays(2)));
    boolean before = isThere("song");
    target.advance(Duration.ofSeconds(1));

    assertThat(before).isTrue();
    assertThat(isThere("song")).isFalse();
  }

  @Test
  void items_that_were_there_before_expire_too() {
    Music.create(dynamo);
    put("song", at(START.plusSeconds(60)));
    enable(true);

    target.advance(Duration.ofMinutes(2));

    assertThat(isThere("song")).isFalse();
  }

  @Test
  void item_that_has_expired_already_goes_when_the_clock_moves() {
    createExpiring();
    put("song", at(START.minusSeconds(60)));
    boolean before = isThere("song");

    target.advance(Duration.ZERO);

    assertThat(before).isTrue();
    assertThat(isThere("song")).isFalse();
  }

  @Test
  void item_whose_expiry_was_put_off_stays_until_then() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));
    put("song", at(START.plusSeconds(120)));

    target.advance(Duration.ofSeconds(119));
    boolean before = isThere("song");
    target.advance(Duration.ofSeconds(1));

    assertThat(before).isTrue();
    assertThat(isThere("song")).isFalse();
  }

  @Test
  void item_whose_expiry_was_brought_forward_goes_then() {
    createExpiring();
    put("song", at(START.plusSeconds(120)));
    put("song", at(START.plusSeconds(60)));

    target.advance(Duration.ofSeconds(60));

    assertThat(isThere("song")).isFalse();
  }

  @Test
  void item_whose_expiry_was_removed_stays() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));
    put("song", null);

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void item_that_was_deleted_and_put_again_without_expiry_stays() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));
    dynamo.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "song")));
    put("song", null);

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void items_live_once_ttl_is_disabled() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));
    enable(false);

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void many_items_go_each_at_its_time() {
    createExpiring();
    for (int i = 0; i < 50; i++) {
      put("song-" + i, at(START.plusSeconds(100 - i)));
    }

    target.advance(Duration.ofSeconds(75));

    assertThat(dynamo.describeTable(r -> r.tableName(Music.TABLE)).table().itemCount())
        .isEqualTo(25);
    assertThat(isThere("song-24")).isTrue();
    assertThat(isThere("song-25")).isFalse();
  }

  @Test
  void table_of_the_same_name_is_another() {
    createExpiring();
    put("song", at(START.plusSeconds(60)));
    dynamo.deleteTable(r -> r.tableName(Music.TABLE));
    Music.create(dynamo);
    put("song", at(START.plusSeconds(60)));

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void backup_holds_what_has_expired_but_is_not_deleted() {
    use(Target.documented());
    createExpiring();
    put("song", at(START.plusSeconds(120)));
    target.advance(Duration.ofHours(1));

    String arn =
        dynamo
            .createBackup(r -> r.tableName(Music.TABLE).backupName("hourly"))
            .backupDetails()
            .backupArn();
    target.advance(Duration.ofDays(3));

    assertThat(isThere("song")).isFalse();
    assertThat(
            dynamo
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .sourceTableDetails()
                .itemCount())
        .isEqualTo(1);
  }

  private void use(Target other) {
    target.close();
    target = other;
    dynamo = target.client();
  }
}
