package io.dynamobackup.wiremock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dynamobackup.engine.stubbing.Stub;
import io.dynamobackup.engine.stubbing.Stubs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stubs of one engine that were ordered by HTTP, by ids. */
final class OrderedStubs {
  private static final int MOST = 1000;

  private final Stubs stubs;
  private final Map<String, Ordered> byId = new LinkedHashMap<>();
  private int last;

  private record Ordered(Stub stub, JsonNode json) {}

  OrderedStubs(Stubs stubs) {
    this.stubs = stubs;
  }

  /** Puts the stub to work that JSON says, and returns that with its id. */
  synchronized JsonNode add(String text) {
    Stub stub = StubJson.of(Members.of("the stub", text));
    if (byId.size() >= MOST) {
      throw new BadRequest("there are %s stubs already: DELETE some first".formatted(MOST));
    }
    stubs.stubFor(stub);
    last++;
    String id = Integer.toString(last);
    ObjectNode json = (ObjectNode) StrictJson.object(text);
    json.put("id", id);
    byId.put(id, new Ordered(stub, json));
    return json;
  }

  synchronized List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    byId.values().forEach(ordered -> all.add(ordered.json()));
    return all;
  }

  /** Takes a stub back. */
  synchronized void remove(String id) {
    Ordered ordered = byId.remove(id);
    if (ordered == null) {
      throw new NotThere("no stub has the id (%s): GET the stubs to see theirs".formatted(id));
    }
    stubs.remove(ordered.stub());
  }

  /** Takes all stubs back; their scenarios start anew. */
  synchronized void clear() {
    byId.values().forEach(ordered -> stubs.remove(ordered.stub()));
    byId.clear();
    stubs.resetScenarios();
  }
}
