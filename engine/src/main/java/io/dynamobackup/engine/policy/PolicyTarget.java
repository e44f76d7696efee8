package io.dynamobackup.engine.policy;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a policy can be attached to. */
@API(status = Status.INTERNAL)
public enum PolicyTarget {
  /** A table; its policy speaks of its indexes too. */
  TABLE("table/[^/]+(/index/[^/]+)?"),

  /** A stream, whose policy is apart from that of its table. */
  STREAM("table/[^/]+/stream/.+");

  private final Pattern resources;

  PolicyTarget(String resources) {
    this.resources = Pattern.compile(resources);
  }

  /** Returns true if a policy may name a resource by that last part of its ARN. */
  boolean hasResource(String relativeId) {
    return relativeId.equals("*") || resources.matcher(relativeId).matches();
  }
}
