package jp.ryokai.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.ryokai.content.Editions;
import jp.ryokai.course.Quiz;

/** Finds the quiz of an attempt, with its right answers. */
@ApplicationScoped
class PublishedQuizzes {

    @Inject
    private Editions editions;

    Optional<Quiz> quiz(String sha256) {
        return editions.edition(sha256).filter(edition -> edition.kind().equals("quiz"))
                .flatMap(edition -> editions.bytes(sha256)).map(Quiz::fromEdition);
    }
}
