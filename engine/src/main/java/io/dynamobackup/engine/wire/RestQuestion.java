package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.operation.AwsBackup;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.operation.RefusedOperations;
import io.dynamobackup.engine.wire.Routes.Route;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** A request of AWS Backup, which is asked by method and path. */
final class RestQuestion implements Question {
  static final Routes ROUTES = new Routes("backup.routes");
  static final Validation VALIDATION = new Validation("backup.constraints");
  static final NewerMembers NEWER_MEMBERS = NewerMembers.of("backup.members");

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final RequestLine line;
  private final byte[] body;
  private final @Nullable Route route;

  RestQuestion(RequestLine line, byte[] body) {
    this.line = line;
    this.body = body;
    this.route = ROUTES.find(line.method(), line.path());
  }

  /** Returns true if some operation has the method and path. */
  static boolean hasPath(RequestLine line) {
    return ROUTES.find(line.method(), line.path()) != null;
  }

  @Override
  public Asked read(Operations operations) {
    if (route == null) {
      throw error("UnknownOperationException", null, NOT_FOUND);
    }
    String name = AwsBackup.name(route.operation());
    BoundOperation<?, ?> operation = operations.find(name);
    if (operation == null) {
      throw error("UnknownOperationException", refusal(route.operation()), NOT_FOUND);
    }
    SdkRequest.Builder builder = operation.request().get();
    String fault = RestJson.read(line, route.labels(), body, (SdkPojo) builder);
    SdkRequest request = builder.build();
    String value = fault == null ? newerMember(route.operation(), (SdkPojo) builder) : fault;
    return new Asked(name, request, fault(request, value));
  }

  private @Nullable String newerMember(String operation, SdkPojo request) {
    String member = NEWER_MEMBERS.find(line, body, request);
    return member == null ? null : UnmodelledMembers.refusal(member, operation);
  }

  /** AWS Backup has an error for what is missing, and another for what is wrong. */
  private static @Nullable AwsServiceException fault(SdkRequest request, @Nullable String value) {
    Violations violations = VALIDATION.violations(request);
    if (violations == null) {
      return value == null ? null : error("InvalidParameterValueException", value, 0);
    }
    return error(
        violations.startWithAbsence()
            ? "MissingParameterValueException"
            : "InvalidParameterValueException",
        violations.message(),
        0);
  }

  private static String refusal(String operation) {
    if (!AwsBackup.isPresent()) {
      return "DynamoBackup has AWS Backup only with software.amazon.awssdk:backup on the class"
          + " path";
    }
    String reason = RefusedOperations.reason(AwsBackup.name(operation));
    return "DynamoBackup does not have the operation %s of AWS Backup%s"
        .formatted(operation, reason == null ? " yet" : ": " + reason);
  }

  /** The SDK of AWS Backup has classes for these; an engine must do without it. */
  private static AwsServiceException error(String code, @Nullable String message, int status) {
    return AwsServiceException.builder()
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Backup")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .statusCode(status)
        .build();
  }

  @Override
  public Reply reply(SdkResponse response, String requestId) {
    return RestJson.reply(route == null ? OK : route.status(), response, requestId);
  }

  @Override
  public Reply error(AwsServiceException error, String requestId) {
    return RestJson.error(error, requestId);
  }
}
