package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.ViewKind;
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

  ApiResponse answer(ApiRequest apiRequest) {
    return switch (apiRequest.segment(0)) {
      case "api" -> api(apiRequest);
      case "feeds" -> feed(apiRequest);
      case "health" -> health(apiRequest);
      case "metrics" -> metrics(apiRequest);
      default -> files.answer(apiRequest);
    };
  }

  private ApiResponse api(ApiRequest apiRequest) {
    if (apiRequest.isFor("api", "status")) {
      return status.status(apiRequest);
    }
    if (apiRequest.isFor("api", "openapi.yaml")) {
      return openApi(apiRequest);
    }
    if (apiRequest.isFor("api", "parties")) {
      return names.parties(apiRequest);
    }
    if (apiRequest.isFor("api", "places")) {
      return names.places(apiRequest);
    }
    if (SchemaPages.isFor(apiRequest)) {
      return SchemaPages.answer(apiRequest);
    }
    ViewKind viewKind =
        ViewKind.named(apiRequest.segment(1)).orElseThrow(() -> nothing(apiRequest));
    return switch (apiRequest.path().size()) {
      case 2 -> views.list(viewKind, apiRequest);
      case 3 -> record(viewKind, apiRequest);
      case 4 -> event(viewKind, apiRequest);
      default -> throw nothing(apiRequest);
    };
  }

  private ApiResponse record(ViewKind viewKind, ApiRequest apiRequest) {
    if (viewKind == ViewKind.EVENTS) {
      throw nothing(apiRequest);
    }
    return views.one(viewKind, apiRequest);
  }

  private ApiResponse event(ViewKind viewKind, ApiRequest apiRequest) {
    if (viewKind != ViewKind.EVENTS) {
      throw nothing(apiRequest);
    }
    return event.answer(apiRequest);
  }

  private ApiResponse health(ApiRequest apiRequest) {
    if (apiRequest.isFor("health")) {
      return status.health(apiRequest);
    }
    if (apiRequest.isFor("health", "live")) {
      return status.live(apiRequest);
    }
    if (apiRequest.isFor("health", "ready")) {
      return status.ready(apiRequest);
    }
    throw nothing(apiRequest);
  }

  private ApiResponse feed(ApiRequest apiRequest) {
    if (apiRequest.isFor("feeds", "alerts.atom")) {
      return feed.alerts(apiRequest);
    }
    if (apiRequest.isFor("feeds", "contradictions.atom")) {
      return feed.contradictions(apiRequest);
    }
    if (apiRequest.path().size() == 4 && apiRequest.segment(1).equals("events")) {
      return feed.event(EventPage.key(apiRequest), apiRequest);
    }
    throw nothing(apiRequest);
  }

  private ApiResponse metrics(ApiRequest apiRequest) {
    if (!apiRequest.isFor("metrics")) {
      throw nothing(apiRequest);
    }
    return metrics.answer(apiRequest);
  }

  /** The address is not repeated: it is a stranger's text. */
  private static ProblemException nothing(ApiRequest apiRequest) {
    return ProblemException.notFound(
        "there is nothing at an address of %d parts like this one; see /api/openapi.yaml"
            .formatted(apiRequest.path().size()));
  }

  private static ApiResponse openApi(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    try (InputStream in = Api.class.getResourceAsStream("/io/foreknown/dashboard/openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is not among the resources");
      }
      return ApiResponse.ok("application/yaml", ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
