package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;

/**
 * The Region a restore takes its contents from.
 *
 * @param name the Region, as the ARN of the source has it
 * @param target the Region in which the table is restored
 */
@API(status = Status.INTERNAL)
public record SourceRegion(String name, EngineServices target) {

  /** Returns what the account has in the Region of the source. */
  public EngineServices services() {
    return isOther() ? target.accounts().services(target.account().in(name)) : target;
  }

  /** Keys do not leave their Region, so a restore from another must say which key to use. */
  public void checkEncryption(@Nullable SSESpecification override) {
    if (isOther() && override == null) {
      throw Errors.validation(
          "Invalid Request: sseSpecificationOverride must be provided for cross-region restores");
    }
  }

  private boolean isOther() {
    return !name.equals(target.account().region());
  }
}
