package io.dynamobackup.assertj;

import java.util.List;

/** Something that a copy of a table has in common with its source, or should have. */
@FunctionalInterface
interface CopiedAspect {
  /** What a restore brings. */
  List<CopiedAspect> RESTORED =
      List.of(
          new CopiedSetting("keys", TableKeys::ofTable, ""),
          new CopiedSetting("local indexes", TableKeys::ofLocalIndexes, ""),
          new CopiedSetting("global indexes", TableKeys::ofGlobalIndexes, ""),
          new CopiedItems());

  /**
   * What a restore drops (Developer Guide, "Restoring a DynamoDB table from a backup"), and the
   * operation that sets it again.
   */
  List<CopiedAspect> DROPPED =
      List.of(
          CopiedSetting.dropped(
              "time to live", table -> table.view().timeToLive(), "UpdateTimeToLive"),
          CopiedSetting.dropped("stream", TableSettings::stream, "UpdateTable"),
          CopiedSetting.dropped("tags", CopiedTable::tags, "TagResource"),
          CopiedSetting.dropped(
              "point-in-time recovery",
              table -> table.view().hasPointInTimeRecovery(),
              "UpdateContinuousBackups"),
          CopiedSetting.dropped("deletion protection", TableSettings::isProtected, "UpdateTable"),
          CopiedSetting.dropped("table class", TableSettings::tableClass, "UpdateTable"));

  /** Returns what is different, told so that it can follow "but". */
  List<String> differences(CopiedTable original, CopiedTable copy);
}
