package io.dynamobackup.wiremock.standalone;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.error.Spelling;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words after the name of the program: options, each at most once. */
final class CommandLine {
  private static final int LAST_PORT = 65535;
  private static final int PORT = 8080;
  private static final int MAX_BODY = 16 * 1024 * 1024;
  private static final int JOURNAL = 100;

  private final Map<Option, String> given = new EnumMap<>(Option.class);

  private CommandLine() {}

  static CommandLine of(String... words) {
    CommandLine line = new CommandLine();
    List<String> all = Arrays.asList(words);
    for (int i = 0; i < all.size(); i++) {
      String[] parts = all.get(i).split("=", 2);
      Option option = option(parts[0]);
      String value = parts.length == 2 ? parts[1] : null;
      if (option.hasValue() && value == null) {
        i++;
        value = i < all.size() ? all.get(i) : null;
      }
      line.put(option, value);
    }
    return line;
  }

  private static Option option(String flag) {
    return Arrays.stream(Option.values())
        .filter(option -> option.flag().equals(flag))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no option %s%s; there are %s"
                        .formatted(
                            flag,
                            Spelling.of(flag, Option.flags()),
                            String.join(", ", Option.flags()))));
  }

  private void put(Option option, @Nullable String value) {
    if (option.hasValue() ? value == null || value.isEmpty() : value != null) {
      throw new UsageException(
          option.flag() + (option.hasValue() ? " needs a value" : " takes no value"));
    }
    if (given.putIfAbsent(option, value == null ? "" : value) != null) {
      throw new UsageException(option.flag() + " is given twice: leave one out");
    }
  }

  boolean has(Option option) {
    return given.containsKey(option);
  }

  /** Returns what the options say; what they do not say is as by default. */
  ServerOptions options() {
    return new ServerOptions(
        engine(),
        (int) number(Option.PORT, PORT, 0, LAST_PORT),
        given.getOrDefault(Option.BIND_ADDRESS, "127.0.0.1"),
        rootDirectory(),
        (int) number(Option.MAX_BODY_BYTES, MAX_BODY, 1, MAX_BODY),
        (int) number(Option.MAX_REQUEST_JOURNAL_ENTRIES, JOURNAL, 1, Integer.MAX_VALUE),
        proxyTargets(),
        has(Option.LOCAL_RESPONSE_TEMPLATING),
        has(Option.ALLOW_REMOTE_ADMIN));
  }

  private EngineOptions engine() {
    EngineOptions.Builder options =
        fidelity().options().toBuilder()
            .seed(number(Option.SEED, 0, Long.MIN_VALUE, Long.MAX_VALUE))
            .journalSize(
                (int) number(Option.MAX_REQUEST_JOURNAL_ENTRIES, JOURNAL, 1, Integer.MAX_VALUE));
    try {
      set(Option.START_AT, text -> options.startAt(Instant.parse(text)));
      set(Option.REGION, options::region);
      set(Option.ACCOUNT, options::accountId);
    } catch (DateTimeParseException e) {
      throw wrong(Option.START_AT, "an instant in ISO-8601, such as 2018-12-14T14:25:00Z");
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return options.build();
  }

  private void set(Option option, Consumer<String> setter) {
    String value = given.get(option);
    if (value != null) {
      setter.accept(value);
    }
  }

  private Fidelity fidelity() {
    String name = given.getOrDefault(Option.FIDELITY, "instant");
    return Arrays.stream(Fidelity.values())
        .filter(fidelity -> fidelity.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(Option.FIDELITY, "instant or documented"));
  }

  private long number(Option option, long usual, long least, long most) {
    String text = given.get(option);
    if (text == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, "a whole number");
    }
    throw wrong(option, "from %s to %s".formatted(least, most));
  }

  private @Nullable Path rootDirectory() {
    String name = given.get(Option.ROOT_DIR);
    if (name == null) {
      return null;
    }
    try {
      Path directory = Path.of(name);
      if (Files.isDirectory(directory)) {
        return directory;
      }
    } catch (InvalidPathException e) {
      throw wrong(Option.ROOT_DIR, "a directory");
    }
    throw wrong(Option.ROOT_DIR, "a directory that is there");
  }

  private List<String> proxyTargets() {
    String targets = given.get(Option.ALLOW_PROXY_TARGETS);
    return targets == null
        ? List.of()
        : Arrays.stream(targets.split(",", -1))
            .map(String::strip)
            .filter(target -> !target.isEmpty())
            .toList();
  }

  private UsageException wrong(Option option, String right) {
    return new UsageException(
        "%s (%s) must be %s".formatted(option.flag(), given.get(option), right));
  }

  /** Returns what {@code --help} prints. */
  static String help() {
    return Arrays.stream(Option.values())
        .map(Option::line)
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                "Serves DynamoDB and AWS Backup by HTTP, on a clock that stands still until it is"
                    + " moved."
                    + System.lineSeparator(),
                ""));
  }
}
