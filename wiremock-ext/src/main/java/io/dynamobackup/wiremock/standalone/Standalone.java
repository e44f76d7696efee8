package io.dynamobackup.wiremock.standalone;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Serves DynamoDB and AWS Backup by HTTP until the process is told to end. When it is ready it
 * prints a line with its address.
 */
@API(status = Status.EXPERIMENTAL)
public final class Standalone {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private Standalone() {}

  /** Starts the server; {@code --help} tells the options. */
  public static void main(String... words) throws InterruptedException {
    int status = run(System.out, System.err, words);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(PrintStream out, PrintStream err, String... words)
      throws InterruptedException {
    try {
      CommandLine line = CommandLine.of(words);
      if (line.has(Option.HELP)) {
        out.println(CommandLine.help());
      } else if (line.has(Option.VERSION)) {
        out.println(version());
      } else {
        serve(Server.start(line.options()), out);
      }
      return 0;
    } catch (UsageException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (IllegalStateException e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  /** Returns what the jar says of itself. */
  private static String version() {
    String version = Standalone.class.getPackage().getImplementationVersion();
    return version == null ? "unknown: not in a jar" : version;
  }

  private static void serve(Server server, PrintStream out) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "dynamobackup-end"));
    out.println("DynamoBackup is ready: " + server.url());
    out.flush();
    new CountDownLatch(1).await();
  }
}
