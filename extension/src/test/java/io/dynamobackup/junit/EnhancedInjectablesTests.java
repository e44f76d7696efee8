package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class EnhancedInjectablesTests {

  @Test
  void enhanced_clients_are_injected_where_their_library_is() {
    assertThat(new EnhancedInjectables().injectables())
        .extracting(injectable -> injectable.type().getSimpleName())
        .containsExactly("DynamoDbEnhancedClient", "DynamoDbEnhancedAsyncClient");
  }

  @Test
  void without_the_library_nothing_of_it_is_loaded() throws Exception {
    Class<?> provider = new WithoutEnhancedClient().loadClass(EnhancedInjectables.class.getName());

    InjectableProvider injectables =
        (InjectableProvider) provider.getDeclaredConstructor().newInstance();

    assertThat(provider).isNotSameAs(EnhancedInjectables.class);
    assertThat(injectables.injectables()).isEmpty();
  }

  /** Loads our provider anew, where the enhanced client cannot be found. */
  private static final class WithoutEnhancedClient extends ClassLoader {
    WithoutEnhancedClient() {
      super(EnhancedInjectables.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("software.amazon.awssdk.enhanced")) {
        throw new ClassNotFoundException(name);
      }
      if (name.startsWith("io.dynamobackup.junit.Enhanced")) {
        byte[] code = code(name);
        return defineClass(name, code, 0, code.length);
      }
      return super.loadClass(name, resolve);
    }

    private byte[] code(String name) throws ClassNotFoundException {
      try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (code == null) {
          throw new ClassNotFoundException(name);
        }
        return code.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
