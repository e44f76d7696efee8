package io.dynamobackup.engine.wire;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/** A typed response of DynamoDB or its streams as the JSON that its client reads. */
@API(status = Status.INTERNAL)
public final class ResponseBody {
  private ResponseBody() {}

  /** Returns the JSON, in UTF-8. */
  public static byte[] of(SdkResponse response) {
    return AwsJson.write(json -> PojoWriter.write(json, response));
  }
}
