package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.platform.Windows;

/** Who is there on a day, for rooms that need to know no more of a person than that. */
@ApplicationScoped
public class Terms {

    private final EntityManager database;

    @Inject
    Terms(EntityManager database) {
        this.database = database;
    }

    /** Those of them who are in office on a day and not on leave. */
    @Transactional(TxType.SUPPORTS)
    public Set<String> present(Collection<String> ids, LocalDate day) {
        var present = terms(ids)
                .filter(term -> term.view().covers(day))
                .map(Term::person)
                .collect(Collectors.toSet());
        Windows.over(
                        present,
                        some -> database.createQuery("SELECT l FROM Leave l WHERE l.person IN :some", Leave.class)
                                .setParameter("some", some)
                                .getResultStream())
                .filter(leave -> leave.view().covers(day))
                .toList()
                .forEach(leave -> present.remove(leave.person()));
        return present;
    }

    /** Those of them who had a term, and none that runs on that day or is to come. */
    @Transactional(TxType.SUPPORTS)
    public Set<String> gone(Collection<String> ids, LocalDate day) {
        return terms(ids).collect(Collectors.groupingBy(Term::person)).entrySet().stream()
                .filter(of -> of.getValue().stream()
                        .allMatch(term -> term.to() != null && term.to().isBefore(day)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Stream<Term> terms(Collection<String> ids) {
        return Windows.once(
                ids,
                some -> database.createQuery("SELECT t FROM Term t WHERE t.person IN :some", Term.class)
                        .setParameter("some", some)
                        .getResultStream(),
                () -> database.createQuery("SELECT t FROM Term t", Term.class).getResultStream(),
                Term::person);
    }
}
