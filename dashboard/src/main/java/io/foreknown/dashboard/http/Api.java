package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Finds the page for an address. */
final class Api {
  private final ViewPages views;
  private final EventPage event;
  private final NameLists names;
  private final AtomFeed feed;
  private final StatusPages status;
  private final MetricsPage metrics;
  private final PageFiles files;

  Api(Knowledge knowledge, StatusPages status, MetricsPage metrics, Site.Origin origin) {
    this.views = new ViewPages(knowledge);
    this.event = new EventPage(knowledge);
    this.names = new NameLists(knowledge);
    this.feed = new AtomFeed(knowledge.now(), origin.prefix(), origin.clock().instant());
    this.status = status;
    this.metrics = metrics;
    this.files = new PageFiles(new Previews(knowledge));
  }

  Answer answer(Ask ask) {
    return switch (ask.segment(0)) {
      case "api" -> api(ask);
      case "feeds" -> feed(ask);
      case "health" -> health(ask);
      case "metrics" -> metrics(ask);
      default -> files.answer(ask);
    };
  }

  private Answer api(Ask ask) {
    if (ask.isFor("api", "status")) {
      return status.status(ask);
    }
    if (ask.isFor("api", "openapi.yaml")) {
      return openApi(ask);
    }
    if (ask.isFor("api", "parties")) {
      return names.parties(ask);
    }
    if (ask.isFor("api", "places")) {
      return names.places(ask);
    }
    if (SchemaPages.isFor(ask)) {
      return SchemaPages.answer(ask);
    }
    Kind kind = Kind.named(ask.segment(1)).orElseThrow(() -> nothing(ask));
    return switch (ask.path().size()) {
      case 2 -> views.list(kind, ask);
      case 3 -> record(kind, ask);
      case 4 -> event(kind, ask);
      default -> throw nothing(ask);
    };
  }

  private Answer record(Kind kind, Ask ask) {
    if (kind == Kind.EVENTS) {
      throw nothing(ask);
    }
    return views.one(kind, ask);
  }

  private Answer event(Kind kind, Ask ask) {
    if (kind != Kind.EVENTS) {
      throw nothing(ask);
    }
    return event.answer(ask);
  }

  private Answer health(Ask ask) {
    if (ask.isFor("health")) {
      return status.health(ask);
    }
    if (ask.isFor("health", "live")) {
      return status.live(ask);
    }
    if (ask.isFor("health", "ready")) {
      return status.ready(ask);
    }
    throw nothing(ask);
  }

  private Answer feed(Ask ask) {
    if (ask.isFor("feeds", "alerts.atom")) {
      return feed.alerts(ask);
    }
    if (ask.isFor("feeds", "contradictions.atom")) {
      return feed.contradictions(ask);
    }
    if (ask.path().size() == 4 && ask.segment(1).equals("events")) {
      return feed.event(EventPage.key(ask), ask);
    }
    throw nothing(ask);
  }

  private Answer metrics(Ask ask) {
    if (!ask.isFor("metrics")) {
      throw nothing(ask);
    }
    return metrics.answer(ask);
  }

  /** The address is not repeated: it is a stranger's text. */
  private static ProblemException nothing(Ask ask) {
    return ProblemException.notFound(
        "there is nothing at an address of %d parts like this one; /api/openapi.yaml tells all"
            .formatted(ask.path().size()));
  }

  private static Answer openApi(Ask ask) {
    var unused = new Params(ask);
    try (InputStream in = Api.class.getResourceAsStream("/io/foreknown/dashboard/openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is not among the resources");
      }
      return Answer.ok("application/yaml", ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
