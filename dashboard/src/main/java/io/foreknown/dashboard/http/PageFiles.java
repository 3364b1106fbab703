package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the web page, which lie among the program's resources.
 *
 * <p>Files below {@code assets} have a hash of their content in their name and may be kept for
 * ever. The page's own views get the page; so does a browser at any other address, with the status
 * 404, and the page says that there is nothing.
 */
final class PageFiles {
  private static final String INDEX = "index.html";

  /** The paths of the page's views, as its router knows them. */
  private static final Set<String> VIEWS =
      Set.of("", "events", "event", "questions", "question", "contradiction", "issuers", "desk");

  /** Those below {@code embed}, for frames of other pages. */
  private static final Set<String> EMBEDDED = Set.of("event", "question");

  /** Where the page's head has room for what is said of this very address. */
  private static final String PREVIEW = "<title>Foreknown</title>";

  /** What is no such name is no file: nothing leads out of the folder. */
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private static final Map<String, String> KEPT =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json");

  private final Map<String, Optional<ByteBuffer>> read = new ConcurrentHashMap<>();
  private final Previews previews;

  PageFiles(Previews previews) {
    this.previews = previews;
  }

  ApiResponse answer(ApiRequest apiRequest) {
    List<String> path = apiRequest.path();
    if (isView(path)) {
      ApiResponse page = page();
      Preview preview = previews.of(apiRequest);
      return preview == null ? page : withPreview(page, preview, apiRequest);
    }
    String name = String.join("/", path);
    boolean isFile = path.stream().allMatch(segment -> SEGMENT.matcher(segment).matches());
    String type = isFile ? type(name) : null;
    if (type != null) {
      ByteBuffer file = file(name);
      if (file != null) {
        return new ApiResponse(200, type, file, isKept(path) ? KEPT : ApiResponse.FRESH);
      }
    }
    if (!apiRequest.isOfBrowser()) {
      throw ProblemException.notFound("there is no page and no file at this address");
    }
    ApiResponse page = page();
    return new ApiResponse(404, page.type(), page.body(), ApiResponse.NOT_KEPT);
  }

  private static boolean isView(List<String> path) {
    return switch (path.size()) {
      case 1 -> VIEWS.contains(path.get(0));
      case 2 -> path.get(0).equals("embed") && EMBEDDED.contains(path.get(1));
      default -> false;
    };
  }

  /** The page with what programs that show its address may say of it. */
  private static ApiResponse withPreview(ApiResponse page, Preview preview, ApiRequest apiRequest) {
    String html = UTF_8.decode(page.body()).toString();
    String head = preview.html(apiRequest.address().asString());
    return ApiResponse.ok(page.type(), ApiResponse.utf8(html.replace(PREVIEW, head)));
  }

  private ApiResponse page() {
    ByteBuffer index = file(INDEX);
    if (index == null) {
      throw ProblemException.notFound("this build has no page; the API is at /api/openapi.yaml");
    }
    return ApiResponse.ok(String.valueOf(TYPES.get("html")), index);
  }

  private static boolean isKept(List<String> path) {
    return path.size() > 1 && path.get(0).equals("assets");
  }

  private static @Nullable String type(String name) {
    return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
  }

  /** There are as many names as files, for only those that exist are remembered. */
  private @Nullable ByteBuffer file(String name) {
    Optional<ByteBuffer> known = read.get(name);
    if (known == null) {
      known = load(name);
      if (known.isPresent()) {
        read.put(name, known);
      }
    }
    return known.map(ByteBuffer::duplicate).orElse(null);
  }

  private static Optional<ByteBuffer> load(String name) {
    try (InputStream in =
        PageFiles.class.getResourceAsStream("/io/foreknown/dashboard/web/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
