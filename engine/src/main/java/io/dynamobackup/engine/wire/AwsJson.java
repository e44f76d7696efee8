package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.dynamobackup.engine.error.Errors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Bytes of JSON to any SDK structure, and back. */
final class AwsJson {
  /** An item nests 32 deep, two objects a level; what is deeper than this is hostile. */
  private static final int MAX_NESTING = 512;

  /** Names may be as long as a body: those of attributes are the operations' to judge. */
  private static final int MAX_NAME = Wire.MAX_BODY;

  private static final int INITIAL_SIZE = 512;
  private static final String NO_OPERATION = "";

  /** Larger arrays than this are not kept to write the next reply into. */
  private static final int MOST_KEPT = 64 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  /** What a thread writes its replies into, so that they need not grow one by one. */
  private static final ThreadLocal<ByteArrayOutputStream> WRITTEN =
      ThreadLocal.withInitial(() -> new ByteArrayOutputStream(INITIAL_SIZE));

  private AwsJson() {}

  /**
   * What there was in an object.
   *
   * @param fault what AWS answers to the first of its values at fault, in older words, or null
   * @param members which members have a value
   */
  record Reading(@Nullable DynamoDbException fault, MemberSet members) {}

  /**
   * Reads an object into a builder of the SDK's.
   *
   * @return what AWS says of the first of its values at fault, or null
   */
  static @Nullable String read(byte[] body, SdkPojo builder) {
    DynamoDbException fault = reading(body, builder, NO_OPERATION).fault();
    return fault == null ? null : Errors.message(fault);
  }

  /** Reads a request of an operation into a builder of the SDK's; returns what there was in it. */
  static Reading reading(byte[] body, SdkPojo builder, String operation) {
    Reading first = reading(body, builder, operation, false);
    return first.fault() == null ? first : reading(body, builder, operation, true);
  }

  /** Returns what reads JSON that was read before, so that it is known to be well-formed. */
  static JsonParser parser(byte[] body) throws IOException {
    return JSON.createParser(body);
  }

  private static Reading reading(
      byte[] body, SdkPojo builder, String operation, boolean checksNumbers) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw TypeErrors.malformed();
      }
      PojoReader reader = new PojoReader(parser, operation, checksNumbers);
      MemberSet members = reader.read(builder);
      if (parser.nextToken() != null) {
        throw TypeErrors.malformed();
      }
      return new Reading(reader.fault(), members);
    } catch (IOException e) {
      throw TypeErrors.malformed();
    }
  }

  /** Throws what AWS says of JSON that is malformed. */
  static void requireWellFormed(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw TypeErrors.malformed();
      }
    } catch (IOException e) {
      throw TypeErrors.malformed();
    }
  }

  /** Writes one object, whose content must not write another by this meanwhile. */
  static byte[] write(Content content) {
    ByteArrayOutputStream bytes = WRITTEN.get();
    bytes.reset();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.size() > MOST_KEPT) {
      WRITTEN.remove();
    }
    return bytes.toByteArray();
  }

  /** Writes itself as JSON. */
  @FunctionalInterface
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
