package io.dynamobackup.engine.stubbing;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Faults of which the client hears as an error of AWS's; the engine does nothing. */
final class ErrorFault {
  private ErrorFault() {}

  static Fault of(String name, String code, String message, int status) {
    return thrown(name, () -> ServiceError.of(code, message, status));
  }

  static Fault thrown(String name, Supplier<AwsServiceException> error) {
    return Fault.of(
        name,
        (call, chain) -> {
          throw error.get();
        });
  }
}
