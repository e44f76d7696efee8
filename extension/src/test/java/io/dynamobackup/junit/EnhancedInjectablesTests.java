package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnhancedInjectablesTests {

  @Test
  void enhanced_clients_are_injected_where_their_library_is() {
    assertThat(new EnhancedInjectables().injectables())
        .extracting(injectable -> injectable.name())
        .containsExactly("DynamoDbEnhancedClient", "DynamoDbEnhancedAsyncClient");
  }

  @Test
  void without_the_library_nothing_of_it_is_loaded() throws Exception {
    Class<?> provider =
        new WithoutLibrary("software.amazon.awssdk.enhanced")
            .loadClass(EnhancedInjectables.class.getName());

    InjectableProvider injectables =
        (InjectableProvider) provider.getDeclaredConstructor().newInstance();

    assertThat(provider).isNotSameAs(EnhancedInjectables.class);
    assertThat(injectables.injectables()).isEmpty();
  }
}
