package jp.ryokai.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import io.swagger.parser.OpenAPIParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every request of a test is held against, whoever sends it. */
final class Contract {

    static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();

    static final Optional<Examples> EXAMPLES = Examples.kept(
            () -> new OpenAPIParser().readContents(text(), null, null).getOpenAPI(), Here.SERVER);

    /** The same for REST Assured. */
    static final List<Filter> FILTERS = Stream.concat(
                    Stream.of(new OpenApiValidationFilter(VALIDATOR)), EXAMPLES.stream())
            .toList();

    private Contract() {}

    private static String text() {
        try (var in = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
