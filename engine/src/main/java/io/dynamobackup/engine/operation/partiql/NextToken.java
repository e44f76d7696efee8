package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.error.Errors;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Where the next page of a statement goes on, as a text that nobody else understands.
 *
 * <p>It belongs to the text of its statement and to its parameters, not to its limit: a digest of
 * these, a digest of all, the key of the last item.
 */
final class NextToken {
  private static final int DIGEST_BYTES = 16;

  private final byte[] statement;

  private NextToken(byte[] statement) {
    this.statement = statement;
  }

  /** Returns the tokens of a statement. */
  static NextToken of(String statement, List<AttributeValue> parameters) {
    return new NextToken(digest((statement + '\0' + parameters).getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the token that goes on after the item with a key; null if there is none. */
  @Nullable String after(@Nullable Map<String, AttributeValue> key) {
    if (key == null) {
      return null;
    }
    byte[] body = joined(statement, KeyBytes.of(key));
    return Base64.getEncoder().encodeToString(joined(digest(body), body));
  }

  /** Returns the key that a token goes on after; null if there is no token. */
  @Nullable Map<String, AttributeValue> read(@Nullable String token) {
    if (token == null) {
      return null;
    }
    byte[] bytes = decoded(token);
    if (bytes.length < 2 * DIGEST_BYTES) {
      throw invalid();
    }
    byte[] body = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
    if (!Arrays.equals(bytes, 0, DIGEST_BYTES, digest(body), 0, DIGEST_BYTES)) {
      throw invalid();
    }
    if (!Arrays.equals(body, 0, DIGEST_BYTES, statement, 0, DIGEST_BYTES)) {
      throw mismatch();
    }
    return KeyBytes.key(ByteBuffer.wrap(body, DIGEST_BYTES, body.length - DIGEST_BYTES));
  }

  /** Returns the error about a token of another statement. */
  static DynamoDbException mismatch() {
    return Errors.validation("NextToken does not match request");
  }

  private static DynamoDbException invalid() {
    return Errors.validation("Invalid NextToken");
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  static byte[] joined(byte[]... parts) {
    ByteBuffer joined =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      joined.put(part);
    }
    return joined.array();
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
