package io.dynamobackup.junit;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Types that nobody but this extension would inject: a parameter of such a type that no provider
 * has is a mistake, and is refused by name. All other types are left to other resolvers.
 */
final class OurType {
  private static final Pattern CLIENT =
      Pattern.compile(
          "software\\.amazon\\.awssdk\\.(services\\.(dynamodb|backup)|enhanced\\.dynamodb)\\..*Client");
  private static final List<String> PACKAGES =
      List.of("io.dynamobackup.engine.", "io.dynamobackup.junit.", "io.dynamobackup.wiremock.");

  private OurType() {}

  static void refuse(ParameterContext parameter, Injectables injectables) {
    Class<?> type = parameter.getParameter().getType();
    if (isClient(type) || (isOurs(type) && !mayBeArgument(parameter.getDeclaringExecutable()))) {
      throw new ExtensionConfigurationException(
          "a parameter of type %s cannot be injected; these can: %s. More types come from InjectableProvider services"
              .formatted(type.getName(), injectables.names()));
    }
  }

  private static boolean isClient(Class<?> type) {
    return CLIENT.matcher(type.getName()).matches();
  }

  private static boolean isOurs(Class<?> type) {
    return PACKAGES.stream().anyMatch(type.getName()::startsWith);
  }

  /** A parameterized test may be given values of our types, such as a fidelity. */
  private static boolean mayBeArgument(Executable executable) {
    return (AnnotationSupport.isAnnotated(executable, TestTemplate.class)
            && !AnnotationSupport.isAnnotated(executable, LegalOutcomes.class))
        || AnnotationSupport.isAnnotated(executable.getDeclaringClass(), ClassTemplate.class);
  }
}
