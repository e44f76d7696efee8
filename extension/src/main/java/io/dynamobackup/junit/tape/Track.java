package io.dynamobackup.junit.tape;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.http.SdkHttpClient;

/** What hears the calls of a test. */
interface Track {

  /** Returns who answers, instead of the engine or it itself. */
  SdkHttpClient answering(SdkHttpClient engine);

  /** Hears a call and its answer, before the client does. */
  void hear(Exchange exchange) throws IOException;

  /** Ends with the test. */
  void end(ExtensionContext context);
}
