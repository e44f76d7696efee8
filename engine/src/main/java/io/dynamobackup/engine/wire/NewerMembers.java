package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dynamobackup.engine.pipeline.ResourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/**
 * Finds members of requests of AWS Backup that are newer than the engine, whether or not the SDK on
 * the class path has them. A table has those that the engine knows: a line for each structure, with
 * its name and the names of its members.
 *
 * <p>AWS Backup passes over what it does not know; but what an engine does not know AWS Backup may
 * well know by now.
 */
final class NewerMembers {
  /** Of a request that is signed in its query. */
  private static final String SIGNATURE = "x-amz-";

  private final Map<String, Set<String>> known = new HashMap<>();

  /** Reads the lines of a table. */
  NewerMembers(List<String> lines) {
    lines.forEach(this::add);
  }

  /** Reads the table of a service. */
  static NewerMembers of(String resource) {
    return new NewerMembers(ResourceLines.of(NewerMembers.class, resource));
  }

  private void add(String line) {
    List<String> words = List.of(line.split(" ", -1));
    known.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
  }

  /** Returns the names of the members of a structure that the engine knows. */
  Set<String> known(String structure) {
    return known.getOrDefault(structure, Set.of());
  }

  /**
   * Returns the name of the first that a request has, or null.
   *
   * @param body well-formed, or empty
   * @param request any builder of such a request
   */
  @Nullable String find(RequestLine line, byte[] body, SdkPojo request) {
    String inBody = body.length == 0 ? null : find(body, request);
    return inBody == null ? find(line, request) : inBody;
  }

  private @Nullable String find(RequestLine line, SdkPojo request) {
    return line.query().keySet().stream()
        .sorted()
        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(SIGNATURE))
        .filter(name -> !hasParameter(request, name))
        .findFirst()
        .orElse(null);
  }

  private boolean hasParameter(SdkPojo request, String name) {
    return Arrays.stream(Shape.of(request).members())
        .filter(member -> member.field().location() == MarshallLocation.QUERY_PARAM)
        .filter(member -> member.name().getValue().equals(name))
        .anyMatch(member -> isKnown(request, member));
  }

  private @Nullable String find(byte[] body, SdkPojo request) {
    try (JsonParser parser = AwsJson.parser(body)) {
      parser.nextToken();
      return inStructure(parser, request);
    } catch (IOException e) {
      throw TypeErrors.malformed();
    }
  }

  private @Nullable String inStructure(JsonParser parser, SdkPojo structure) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      Member member = Shape.of(structure).member(name);
      String newer = null;
      if (member != null && isKnown(structure, member)) {
        newer = inValue(parser, token, member);
      } else if (token != JsonToken.VALUE_NULL && !isSentElsewhere(structure, name)) {
        newer = name;
      } else {
        parser.skipChildren();
      }
      if (newer != null) {
        return newer;
      }
    }
    return null;
  }

  private @Nullable String inValue(JsonParser parser, JsonToken token, Member member)
      throws IOException {
    if (!token.isStructStart()) {
      return null;
    }
    return switch (member.kind()) {
      case STRUCTURE -> inStructure(parser, member.newBuilder());
      case LIST, MAP -> inElements(parser, member.element());
      default -> null;
    };
  }

  private @Nullable String inElements(JsonParser parser, Member element) throws IOException {
    for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
      String newer = inValue(parser, token, element);
      if (newer != null) {
        return newer;
      }
    }
    return null;
  }

  private boolean isKnown(SdkPojo structure, Member member) {
    return known(name(structure)).contains(member.field().memberName());
  }

  /** What belongs into path or query is passed over in a body, as AWS does. */
  private static boolean isSentElsewhere(SdkPojo structure, String name) {
    return Arrays.stream(Shape.of(structure).members())
        .filter(member -> member.field().location() != MarshallLocation.PAYLOAD)
        .anyMatch(
            member ->
                member.name().getValue().equals(name) || member.field().memberName().equals(name));
  }

  private static String name(SdkPojo builder) {
    return builder.getClass().getEnclosingClass().getSimpleName();
  }
}
