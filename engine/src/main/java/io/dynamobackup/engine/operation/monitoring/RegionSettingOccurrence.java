package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Occurrence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opt-ins of a Region were changed, or others of its settings. */
record RegionSettingOccurrence(Map<String, Boolean> optIns, Instant at) implements Occurrence {

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("modifiedAt", at.truncatedTo(ChronoUnit.MILLIS).toString());
    detail.put("ResourceTypeOptInPreference", new TreeMap<String, Object>(optIns));
    detail.put("state", "MODIFIED");
    return new EventText("Region Setting State Change", List.of(), detail);
  }
}
