package jp.ryokai.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(RoomsExtension.class)}: each test gets an empty installation and a {@link Cast}; after it all of
 * the log is verified.
 */
public final class RoomsExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(RoomsExtension.class);

    /** An empty installation and its cast, for tests that JUnit Jupiter does not run. */
    public static Cast fresh() {
        Here.empty();
        return new Cast();
    }

    public static void verify() {
        WholeInstallation.verify();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(SPACE).put(Cast.class, fresh());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            WholeInstallation.verify();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cast.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(SPACE).get(Cast.class);
    }
}
