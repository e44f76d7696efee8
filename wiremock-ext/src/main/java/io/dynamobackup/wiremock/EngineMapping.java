package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.UUID;

/**
 * The mapping that has the engine answer what no other mapping does. WireMock asks for it when it
 * starts, and whenever it goes back to its default mappings.
 */
final class EngineMapping implements MappingsLoaderExtension {
  static final UUID ID = UUID.fromString("d1a40dbd-0000-4000-8000-000000000000");
  static final String NAME = "Engine of DynamoBackup";

  @Override
  public String getName() {
    return "dynamodb-mapping";
  }

  @Override
  public void loadMappingsInto(StubMappings mappings) {
    Dialect.add(mapping(), mappings);
  }

  private static StubMapping mapping() {
    return any(anyUrl())
        .withId(ID)
        .withName(NAME)
        .atPriority(Integer.MAX_VALUE)
        .willReturn(new ResponseDefinitionBuilder().withTransformers(EngineAnswers.NAME))
        .build();
  }
}
