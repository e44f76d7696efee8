package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mapping that has the engine answer what no other mapping does. WireMock asks for it when it
 * starts, and whenever it goes back to its default mappings; when it drops all mappings, another
 * one stands in until then.
 */
final class EngineMapping implements MappingsLoaderExtension {
  private static final UUID ID = UUID.fromString("d1a40dbd-0000-4000-8000-000000000000");
  private static final String NAME = "Engine of DynamoBackup";

  private @Nullable StubMappings mappings;
  private @Nullable StubMapping standIn;

  @Override
  public String getName() {
    return "dynamodb-mapping";
  }

  /** A file may have the mapping, too, when all mappings were saved. */
  @Override
  public synchronized void loadMappingsInto(StubMappings loaded) {
    mappings = loaded;
    if (standIn != null && loaded.get(standIn.getId()).isPresent()) {
      Dialect.remove(standIn, loaded);
    }
    standIn = null;
    if (loaded.get(ID).isEmpty()) {
      Dialect.add(mapping().withId(ID).build(), loaded);
    }
  }

  /** Returns what WireMock calls when it has dropped all mappings. */
  StubLifecycleListener listener() {
    return StubListener.afterReset("dynamodb-mapping-after-reset", this::standIn);
  }

  /** The one with the known id may be about to come from a file. */
  private synchronized void standIn() {
    if (mappings != null) {
      standIn = mapping().build();
      Dialect.add(standIn, mappings);
    }
  }

  private static MappingBuilder mapping() {
    return any(anyUrl())
        .withName(NAME)
        .atPriority(Integer.MAX_VALUE)
        .willReturn(new ResponseDefinitionBuilder().withTransformers(EngineAnswers.NAME));
  }
}
