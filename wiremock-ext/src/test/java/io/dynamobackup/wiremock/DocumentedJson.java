package io.dynamobackup.wiremock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON that the documentation shows. */
public final class DocumentedJson {
  private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

  private DocumentedJson() {}

  /** Returns the only block of a page. */
  public static String of(String page) {
    try {
      Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs", page)));
      if (!block.find()) {
        throw new AssertionError(page + " shows no JSON");
      }
      return block.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
