package jp.ryokai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.backup.BackupResource;
import jp.ryokai.calendar.CalendarResource;
import jp.ryokai.closing.ClosingsResource;
import jp.ryokai.course.CoursesResource;
import jp.ryokai.course.PacksResource;
import jp.ryokai.course.WelcomeResource;
import jp.ryokai.device.AsksResource;
import jp.ryokai.device.CityAccountsResource;
import jp.ryokai.device.CodeSheetsResource;
import jp.ryokai.device.ConsoleResource;
import jp.ryokai.device.DevicesResource;
import jp.ryokai.device.EnrolmentResource;
import jp.ryokai.device.SignInResource;
import jp.ryokai.device.TokenResource;
import jp.ryokai.duty.DutiesResource;
import jp.ryokai.improvement.ImprovementsResource;
import jp.ryokai.incident.DrillsResource;
import jp.ryokai.incident.IncidentsResource;
import jp.ryokai.loan.LoansResource;
import jp.ryokai.notice.AddressesResource;
import jp.ryokai.notice.CallsResource;
import jp.ryokai.notice.NoticesResource;
import jp.ryokai.notice.PlanNoticesResource;
import jp.ryokai.paper.PapersResource;
import jp.ryokai.passkey.PasskeysResource;
import jp.ryokai.people.LeavesResource;
import jp.ryokai.people.PeopleResource;
import jp.ryokai.people.PlacesResource;
import jp.ryokai.plan.DraftTouchedResource;
import jp.ryokai.plan.PlansResource;
import jp.ryokai.plan.SignaturesResource;
import jp.ryokai.plan.TouchedResource;
import jp.ryokai.policy.PoliciesResource;
import jp.ryokai.quiz.AttemptsResource;
import jp.ryokai.report.ActListResource;
import jp.ryokai.report.BlanksResource;
import jp.ryokai.report.CourseReportResource;
import jp.ryokai.report.FeedResource;
import jp.ryokai.report.PersonRecordsResource;
import jp.ryokai.report.ReceiptSheetResource;
import jp.ryokai.report.ReportResource;
import jp.ryokai.report.RosterSheetResource;
import jp.ryokai.report.SheetsResource;
import jp.ryokai.roster.RostersResource;
import jp.ryokai.selfcheck.SelfChecksResource;
import jp.ryokai.sync.ReceiptsResource;
import jp.ryokai.sync.RescuesResource;
import jp.ryokai.sync.SyncResource;
import org.eclipse.microprofile.auth.LoginConfig;

/** Everything under {@code /api}: the one list of what answers there. */
@ApplicationScoped
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
public class ApiApplication extends Application {

    private static final Set<Class<?>> RESOURCES = Set.of(
            PlansResource.class,
            BackupResource.class,
            PapersResource.class,
            ClosingsResource.class,
            SignaturesResource.class,
            TouchedResource.class,
            DraftTouchedResource.class,
            AttemptsResource.class,
            CoursesResource.class,
            PacksResource.class,
            WelcomeResource.class,
            DevicesResource.class,
            AsksResource.class,
            CodeSheetsResource.class,
            ConsoleResource.class,
            LoansResource.class,
            EnrolmentResource.class,
            IncidentsResource.class,
            DrillsResource.class,
            SelfChecksResource.class,
            ImprovementsResource.class,
            PlanNoticesResource.class,
            NoticesResource.class,
            CalendarResource.class,
            AddressesResource.class,
            CallsResource.class,
            PasskeysResource.class,
            PeopleResource.class,
            LeavesResource.class,
            PlacesResource.class,
            DutiesResource.class,
            ReportResource.class,
            CourseReportResource.class,
            SheetsResource.class,
            BlanksResource.class,
            FeedResource.class,
            PersonRecordsResource.class,
            ActListResource.class,
            ReceiptSheetResource.class,
            RosterSheetResource.class,
            PoliciesResource.class,
            ReceiptsResource.class,
            RescuesResource.class,
            RostersResource.class,
            SyncResource.class,
            SignInResource.class,
            CityAccountsResource.class,
            TokenResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(RESOURCES.stream(), Providers.ALL.stream()).collect(Collectors.toSet());
    }
}
