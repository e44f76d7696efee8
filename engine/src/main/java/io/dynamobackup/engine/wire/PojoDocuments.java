package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.operation.JsonDocuments;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** Structures as they travel in bodies. */
@API(status = Status.INTERNAL)
public final class PojoDocuments implements JsonDocuments {

  @Override
  public String write(Object structure) {
    return new String(AwsJson.write(json -> PojoWriter.write(json, (SdkPojo) structure)), UTF_8);
  }

  @Override
  public void read(String json, Object builder) {
    try {
      String fault = AwsJson.read(json.getBytes(UTF_8), (SdkPojo) builder);
      if (fault != null) {
        throw new IllegalArgumentException(fault);
      }
    } catch (AwsServiceException e) {
      throw new IllegalArgumentException("it is no JSON of the expected form", e);
    }
  }

  @Override
  public @Nullable String fault(Object structure) {
    Violations violations = RestQuestion.VALIDATION.violations((SdkPojo) structure);
    return violations == null ? null : violations.message();
  }
}
