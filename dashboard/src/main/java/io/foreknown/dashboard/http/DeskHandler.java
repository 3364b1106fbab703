package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.reading.RefusedException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.monitor.http.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where something can be changed: people of the desk sign in and decide. Whoever
 * comes here has passed the gate, so no page of another origin has sent him.
 */
final class DeskHandler extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(DeskHandler.class);
  private static final String DESK = "/api/desk";
  private static final String DECISIONS = "/api/decisions";

  /** A decision with the longest reason has a third of it. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final Set<String> JSON_TYPES = Set.of(ApiResponse.JSON, "application/x-ndjson");

  /** As much as a claim may have on the wire. */
  private static final int MOST_OF_CLAIM = Limits.CLAIM_BYTES;

  private final DeskAccess deskAccess;
  private final ReadingPages pages;
  private final ReadingActs acts;
  private final NamePage names;
  private final LikelyPage likely;

  DeskHandler(DeskAccess deskAccess, Site site, Handler inner) {
    super(inner);
    this.deskAccess = deskAccess;
    this.pages = new ReadingPages(site.desktop());
    this.acts = new ReadingActs(site.desktop(), pages);
    this.names = new NamePage(deskAccess.names());
    this.likely = new LikelyPage(site.likely());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ApiResponse apiResponse = answer(request);
    if (apiResponse == null) {
      return super.handle(request, response, callback);
    }
    AnswerHandler.write(apiResponse, response, callback);
    return true;
  }

  /** Null: that is no matter of the desk. */
  private @Nullable ApiResponse answer(Request request) {
    String path = request.getHttpURI().getPath();
    String what = request.getMethod() + " " + path;
    try {
      return switch (what) {
        case "GET " + DESK -> shown(request);
        case "POST " + DESK -> signedIn(request);
        case "DELETE " + DESK ->
            noContent().with(HttpHeader.SET_COOKIE.asString(), DeskSession.closed(request));
        case "POST " + DECISIONS -> decided(request);
        default -> reading(request);
      };
    } catch (ProblemException e) {
      return e.answer();
    }
  }

  private ApiResponse shown(Request request) {
    var unused = new Params(AnswerHandler.ask(request));
    return ApiResponse.of(200, who(DeskSession.of(request, deskAccess)));
  }

  /** Whether the page has a desk, and who sits there. */
  private ObjectNode who(Optional<Token> person) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("open", deskAccess.isOpen());
    json.put("name", person.map(Token::name).orElse(null));
    return json;
  }

  private ApiResponse signedIn(Request request) {
    requireOpen();
    Token person =
        deskAccess
            .signIn(token(DeskBody.of(body(request, MOST_BYTES))))
            .orElseThrow(
                () -> new ProblemException(403, "this is no token of the desk, or a used code"));
    return ApiResponse.of(200, who(Optional.of(person)))
        .with(HttpHeader.SET_COOKIE.asString(), DeskSession.opened(request, person));
  }

  private static String token(DeskBody given) {
    String token = given.required("token");
    given.requireGood();
    return String.valueOf(token);
  }

  private ApiResponse decided(Request request) {
    DecisionDoor door = requireOpen();
    String person = person(request);
    String lines = body(request, MOST_BYTES);
    return published(
        () -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          door.publish(lines, person).forEach(json.putArray("ids")::add);
          return ApiResponse.of(200, json);
        });
  }

  private String person(Request request) {
    return DeskSession.of(request, deskAccess)
        .map(Token::name)
        .orElseThrow(
            () -> new ProblemException(401, "only the desk decides; a desk token is expected"));
  }

  private static ApiResponse published(Supplier<ApiResponse> publishing) {
    try {
      return publishing.get();
    } catch (InvalidValueException e) {
      throw new ProblemException(400, String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      throw new ProblemException(409, String.valueOf(e.getMessage()));
    } catch (KafkaException e) {
      LOG.warn("a decision could not be published", e);
      throw new ProblemException(503, "the decision could not be published; decide again");
    }
  }

  /** Null: that is nothing for the desk alone. */
  private @Nullable ApiResponse reading(Request request) {
    if (!request.getHttpURI().getPath().startsWith("/api/")) {
      return null;
    }
    ApiRequest apiRequest = AnswerHandler.ask(request);
    boolean isName = NamePage.isFor(apiRequest);
    boolean isLikely = LikelyPage.isFor(apiRequest);
    if (!isName && !isLikely && !ReadingPages.isFor(apiRequest)) {
      return null;
    }
    DecisionDoor door = requireOpen();
    String person = person(request);
    if (request.getMethod().equals("GET") && !isLikely) {
      return isName ? names.answer(apiRequest) : pages.answer(apiRequest);
    }
    if (!request.getMethod().equals("POST") || !(isLikely || ReadingActs.isFor(apiRequest))) {
      throw new ProblemException(
          405, "a proposal is made, accepted, rejected or undone, each by POST");
    }
    if (isLikely) {
      return likely.answer(DeskBody.of(body(request, MOST_OF_CLAIM)), door);
    }
    return published(
        () ->
            acts.answer(apiRequest, () -> DeskBody.of(body(request, MOST_OF_CLAIM)), door, person));
  }

  private DecisionDoor requireOpen() {
    DecisionDoor door = deskAccess.door();
    if (door == null) {
      throw new ProblemException(403, "nothing is decided here: the page is read-only");
    }
    return door;
  }

  /** No form of HTML sends this type, so a page of another origin would have to ask first. */
  private static String body(Request request, int most) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !JSON_TYPES.contains(type.split(";", 2)[0].strip())) {
      throw new ProblemException(415, "application/json or application/x-ndjson is expected");
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ProblemException(413, "the body has more than %d bytes".formatted(most));
      }
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw new ProblemException(400, "the body broke off");
    }
  }

  private static ApiResponse noContent() {
    return new ApiResponse(204, ApiResponse.JSON, ApiResponse.utf8(""), ApiResponse.NOT_KEPT);
  }
}
