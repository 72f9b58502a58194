package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.course.Course;
import jp.ryokai.course.PublishedModule;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.Taught;
import jp.ryokai.lesson.FinishedLesson;
import jp.ryokai.lesson.Lessons;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.quiz.Answered;
import jp.ryokai.quiz.Attempts;

/**
 * Which questions are hard, or badly worded. A question is counted the first time a person meets it, for after that
 * they know its explanation, and only in the words it has now. Opens no transaction and writes nothing.
 */
@ApplicationScoped
class CourseReports {

    private final Course course;
    private final Lessons lessons;
    private final Attempts attempts;
    private final Clock clock;

    @Inject
    CourseReports(Course course, Lessons lessons, Attempts attempts, Clock clock) {
        this.course = course;
        this.lessons = lessons;
        this.attempts = attempts;
        this.clock = clock;
    }

    public CourseReport course(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var finished = lessons.all().stream().collect(Collectors.groupingBy(FinishedLesson::module));
        var answered = attempts.answers().stream().collect(Collectors.groupingBy(Answered::module));
        var modules = course.publishedModules();
        var quizzes = questions(Stream.concat(
                        modules.stream().map(PublishedModule::quiz).filter(Objects::nonNull),
                        answered.values().stream().flatMap(List::stream).map(Answered::quiz))
                .collect(Collectors.toSet()));
        return new CourseReport(
                clock.instant(),
                modules.stream()
                        .map(module -> reach(
                                module,
                                finished.getOrDefault(module.id(), List.of()),
                                answered.getOrDefault(module.id(), List.of()),
                                quizzes))
                        .toList());
    }

    private static CourseReport.ModuleFigures reach(
            PublishedModule module,
            List<FinishedLesson> finished,
            List<Answered> answered,
            Map<String, Map<String, Quiz.Question>> quizzes) {
        var first = finished.stream()
                .collect(Collectors.toMap(
                        FinishedLesson::person,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(FinishedLesson::occurredAt)
                                .thenComparing(FinishedLesson::sha256))));
        var questions = module.quiz() == null
                ? List.<CourseReport.Question>of()
                : quizzes.getOrDefault(module.quiz(), Map.of()).values().stream()
                        .map(question -> question(question, answered, quizzes))
                        .toList();
        return new CourseReport.ModuleFigures(
                module.id(),
                module.title(),
                module.audience(),
                module.minutes(),
                module.publishedAt(),
                first.size(),
                median(first.values().stream()
                        .map(FinishedLesson::seconds)
                        .sorted()
                        .toList()),
                questions);
    }

    private static CourseReport.Question question(
            Quiz.Question now, List<Answered> answered, Map<String, Map<String, Quiz.Question>> quizzes) {
        Collection<Answered> first = answered.stream()
                .filter(a -> a.question().equals(now.id()))
                .collect(Collectors.toMap(
                        Answered::person,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(Answered::at).thenComparing(Answered::quiz))))
                .values();
        var same = first.stream()
                .filter(a ->
                        sameWords(now, quizzes.getOrDefault(a.quiz(), Map.of()).get(now.id())))
                .toList();
        return new CourseReport.Question(
                now.id(),
                Taught.plain(now.ask()),
                now.clauses(),
                same.size(),
                share(same, "right"),
                share(same, "dont-know"));
    }

    private static boolean sameWords(Quiz.Question now, Quiz.Question then) {
        return then != null
                && now.ask().equals(then.ask())
                && now.options().equals(then.options())
                && now.right().equals(then.right());
    }

    private static Rate share(List<Answered> answers, String result) {
        return answers.size() < SmallGroups.LEAST
                ? null
                : Rate.of(
                        (int) answers.stream()
                                .filter(a -> a.result().equals(result))
                                .count(),
                        answers.size());
    }

    private static Integer median(List<Integer> sorted) {
        return sorted.size() < SmallGroups.LEAST ? null : sorted.get((sorted.size() - 1) / 2);
    }

    private Map<String, Map<String, Quiz.Question>> questions(Set<String> quizzes) {
        return course.quizzes(quizzes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        quiz -> quiz.getValue().questions().stream()
                                .collect(Collectors.toMap(
                                        Quiz.Question::id, Function.identity(), (a, b) -> a, LinkedHashMap::new))));
    }
}
