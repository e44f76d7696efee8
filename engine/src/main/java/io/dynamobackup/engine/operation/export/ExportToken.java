package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.error.Errors;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The {@code NextToken} of a list of exports: a place in it, in hexadecimal digits as AWS's. */
final class ExportToken {
  private ExportToken() {}

  static String after(ExportArn last) {
    return HexFormat.of().formatHex(last.toString().getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable ExportArn parse(@Nullable String token) {
    if (token == null) {
      return null;
    }
    ExportArn place = ExportArn.parse(text(token));
    if (place == null) {
      throw invalid(token);
    }
    return place;
  }

  private static String text(String token) {
    try {
      return new String(HexFormat.of().parseHex(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid(token);
    }
  }

  private static RuntimeException invalid(String token) {
    return Errors.validation("Invalid Request: Provided nextToken is invalid: " + token);
  }
}
