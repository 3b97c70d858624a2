package org.waymark.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.document.InputException;
import org.waymark.rulebook.RuleFaults;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import org.waymark.store.DecisionLog;
import org.waymark.store.Drafts;
import org.waymark.store.Profiles;
import org.waymark.store.Publications;
import org.waymark.store.RulebookArchive;
import org.waymark.store.RulebookHistory;
import org.waymark.store.Shadows;
import org.waymark.store.StoreUnavailable;

/** The parts of the service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  SecurityConfiguration.class,
  ErrorAnswers.class,
  AdvisoryController.class,
  ExplainController.class,
  ProfileController.class,
  KnowledgeController.class,
  RulebookController.class,
  DraftController.class,
  EntryController.class,
  TableController.class,
  ReviewController.class,
  JudgingController.class,
  ShadowController.class,
  KeyController.class,
  AuditController.class,
  MetricsController.class,
  OpenApiController.class,
})
class WebConfiguration {

  /** How often an instance looks for another rulebook. */
  private static final long LOOK_MILLIS = 500;

  @Bean
  DecisionLog decisionLog(Database database) {
    return new DecisionLog(database);
  }

  @Bean
  Profiles profiles(Database database) {
    return new Profiles(database);
  }

  @Bean
  ApiKeys apiKeys(Database database) {
    return new ApiKeys(database);
  }

  @Bean
  RulebookArchive rulebookArchive(Database database) {
    return new RulebookArchive(database);
  }

  @Bean
  RulebookHistory rulebookHistory(Database database) {
    return new RulebookHistory(database);
  }

  @Bean
  Shelf shelf(
      ServiceSettings settings, RulebookArchive archive, RulebookHistory history, Meters meters)
      throws InputException {
    RuleFaults faults =
        fault -> {
          RuleFaults.LOGGED.report(fault);
          meters.count(fault);
        };
    if (settings.folder() != null) {
      var shelf = new Shelf(settings.rules(), settings.cache(), archive, faults);
      archive.keep(settings.rules(), shelf.current().rulebook().version());
      return shelf;
    }
    RulebookFiles files = Succession.first(settings.rules(), archive, history);
    var shelf = new Shelf(files, settings.cache(), archive, faults);
    history.ship(files, shelf.current().rulebook().version(), settings.program());
    return shelf;
  }

  @Bean
  Succession succession(
      ServiceSettings settings,
      Shelf shelf,
      RulebookArchive archive,
      RulebookHistory history,
      Meters meters) {
    var succession = new Succession(shelf, archive, history, meters);
    ServiceSettings.Folder folder = settings.folder();
    if (folder == null) {
      succession.follow(LOOK_MILLIS);
    } else if (folder.watched()) {
      succession.watch(new FolderWatch(folder.path()), LOOK_MILLIS);
    }
    return succession;
  }

  @Bean
  Meters meters(MeterRegistry registry, DecisionLog log) {
    return new Meters(registry, log);
  }

  @Bean
  Drafts drafts(Database database) {
    return new Drafts(database);
  }

  @Bean
  Drafting drafting(Drafts drafts) {
    return new Drafting(drafts);
  }

  @Bean
  Judging judging(Profiles profiles, Shelf shelf) {
    return new Judging(profiles, shelf);
  }

  @Bean
  Publications publications(Database database) {
    return new Publications(database);
  }

  @Bean
  Publisher publisher(Drafts drafts, Publications publications, Succession succession) {
    return new Publisher(drafts, publications, succession);
  }

  @Bean
  Shadows shadows(Database database) {
    return new Shadows(database);
  }

  @Bean
  Shadowing shadowing(Shadows shadows, Shelf shelf) {
    return new Shadowing(shadows, shelf);
  }

  @Bean
  Advising advising(
      Shelf shelf, DecisionLog log, Meters meters, Shadowing shadowing, ServiceSettings settings) {
    return new Advising(shelf, log, meters, shadowing, settings.program());
  }

  @Bean
  ProblemWriter problemWriter() {
    return new ProblemWriter();
  }

  @Bean
  Warmth warmth(Shelf shelf) {
    return new Warmth(shelf);
  }

  @Bean
  HealthIndicator rulebookHealthIndicator(Warmth warmth, Shelf shelf, Succession succession) {
    return () ->
        (warmth.isWarm() ? Health.up() : Health.outOfService())
            .withDetail("digest", shelf.current().rulebook().digest())
            // Why stands in the log and in the API: whoever asks for health need not know the
            // rules.
            .withDetail("newest", succession.refusal() == null ? "in use" : "refused")
            .build();
  }

  @Bean
  HealthIndicator databaseHealthIndicator(Database database) {
    return () -> {
      try {
        database.ping();
        return Health.up().build();
      } catch (StoreUnavailable e) {
        // Why stands in the log: whoever asks for health need not know the database.
        return Health.down().build();
      }
    };
  }

  @Bean
  FilterRegistrationBean<RequestFilter> requestFilter(
      ServiceSettings settings, ObjectProvider<Tracer> tracer) {
    var registration =
        new FilterRegistrationBean<>(
            new RequestFilter(settings.logs().requests(), tracer.getIfAvailable()));
    // After the filter that begins a trace, before everything that may refuse.
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return registration;
  }

  @Bean
  FilterRegistrationBean<HeaderSizeFilter> headerSizeFilter(ProblemWriter problems) {
    var registration = new FilterRegistrationBean<>(new HeaderSizeFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsOfTheServer() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(ErrorValve.class.getName()));
  }

  @Bean
  WebMvcConfigurer callers() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
      }
    };
  }

  /** Gives controllers who asks. */
  private static final class CallerResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
        return caller;
      }
      throw new ApiProblem(ApiProblem.Kind.UNAUTHENTICATED, "expected credentials");
    }
  }
}
