package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** What an index may be told to hold of each item. */
final class ProjectionRules {
  private ProjectionRules() {}

  static void check(Projection projection) {
    ProjectionType type = projection.projectionType();
    if (type == null) {
      throw Errors.invalidParameter("Unknown ProjectionType: null");
    }
    if (type == ProjectionType.INCLUDE && !projection.hasNonKeyAttributes()) {
      throw Errors.invalidParameter(
          "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }
    if (type != ProjectionType.INCLUDE && projection.hasNonKeyAttributes()) {
      throw Errors.invalidParameter(
          "ProjectionType is %s, but NonKeyAttributes is specified".formatted(type));
    }
    Set<String> names = new HashSet<>();
    for (String attribute : projection.nonKeyAttributes()) {
      if (!names.add(attribute)) {
        throw Errors.invalidParameter("Duplicate element in NonKeyAttributes: " + attribute);
      }
    }
  }

  /** Returns the projection as AWS tells it: projected attributes are sorted by name. */
  static Projection sorted(Projection projection) {
    return projection.hasNonKeyAttributes()
        ? projection.toBuilder()
            .nonKeyAttributes(projection.nonKeyAttributes().stream().sorted().toList())
            .build()
        : projection;
  }
}
