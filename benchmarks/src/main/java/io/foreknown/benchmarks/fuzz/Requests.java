package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Requests by what openapi.yaml says that there is, and beside it. */
final class Requests {
  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "If-None-Match",
          "Last-Event-ID",
          "Accept-Encoding",
          "Authorization",
          "Range",
          "If-Modified-Since",
          "Content-Length",
          "Transfer-Encoding",
          "Expect",
          "X-Forwarded-Host",
          "Cookie",
          "Host");

  private final List<String> paths = new ArrayList<>();
  private final List<String> parameters;
  private final List<String> known;

  /** With values that some record has. */
  Requests(List<String> known) {
    JsonNode openApi = openApi();
    openApi.get("paths").fieldNames().forEachRemaining(paths::add);
    this.parameters = openApi.at("/components/parameters").findValuesAsText("name");
    this.known = known;
  }

  private static JsonNode openApi() {
    try (InputStream in =
        Requests.class.getResourceAsStream("/io/foreknown/dashboard/openapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("openapi.yaml is YAML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FuzzInput draw(Chance chance) {
    String path = path(chance);
    String query = query(chance);
    String method =
        chance.oneIn(8)
            ? chance.among("HEAD", "POST", "OPTIONS", "DELETE", "TRACE", "get", "X")
            : "GET";
    StringBuilder request =
        new StringBuilder("%s %s%s HTTP/1.1\r\nHost: 127.0.0.1\r\n".formatted(method, path, query));
    for (int left = chance.below(3); left > 0; left--) {
      // A header ends where its line does: what follows would be another request.
      String value = value(chance).replaceAll("[\r\n\u0000]", "").replaceAll("[^\\x00-\\xFF]", "?");
      request
          .append(chance.of(HEADERS.subList(0, chance.oneIn(8) ? HEADERS.size() : 7)))
          .append(": ")
          .append(value)
          .append("\r\n");
    }
    return new FuzzInput(request.append("\r\n").toString().getBytes(ISO_8859_1), false, 0);
  }

  private String path(Chance chance) {
    String path = chance.of(paths);
    path = path.replaceFirst("\\{type\\}", chance.among("warning", "incident", "statement", "%20"));
    path = path.contains("{id}") ? path.replace("{id}", encoded(chance, value(chance))) : path;
    return switch (chance.below(12)) {
      case 0 -> path + "/" + encoded(chance, value(chance));
      case 1 -> path + "/";
      case 2 ->
          path.replace("/", chance.among("//", "/./", "/../", "/%2e%2e/", "%2F", "/;x/", "\\"));
      case 3 -> path + chance.among(".json", ";jsessionid=1", "%00", "%", "%zz", "%C0%AF", "#x");
      default -> path;
    };
  }

  private String query(Chance chance) {
    if (chance.oneIn(5)) {
      return chance.among("", "?", "?&", "?=", "?a", "?%", "?" + "a=1&".repeat(1_001));
    }
    List<String> pairs = new ArrayList<>();
    for (int left = chance.few(); left > 0; left--) {
      String name =
          chance.oneIn(15) ? encoded(chance, Oddities.text(chance)) : chance.of(parameters);
      pairs.add(name + "=" + encoded(chance, value(name, chance)));
    }
    return pairs.stream().collect(Collectors.joining("&", "?", ""));
  }

  private String value(String name, Chance chance) {
    if (chance.oneIn(3)) {
      return value(chance);
    }
    return switch (name) {
      case "from", "to", "as-of" ->
          chance.oneIn(2)
              ? chance.of(Oddities.TIMES)
              : "2025-%02d-01".formatted(1 + chance.below(12));
      case "limit" ->
          chance.oneIn(2) ? chance.of(Oddities.NUMBERS) : String.valueOf(1 + chance.below(200));
      case "format" -> chance.among("json", "geojson");
      case "type" -> chance.among("warning", "incident", "statement");
      case "since" -> chance.among("start", "now");
      case "cursor" -> cursor(chance);
      default -> value(chance);
    };
  }

  /** Like those that pages tell as next, but not one of them. */
  private static String cursor(Chance chance) {
    String given =
        chance.of(Oddities.NUMBERS)
            + chance.among("~", ":", "|", ",", " ", "\n")
            + Oddities.text(chance);
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(given.getBytes(UTF_8));
  }

  private String value(Chance chance) {
    return chance.oneIn(2) ? chance.of(known) : Oddities.text(chance);
  }

  private static String encoded(Chance chance, String value) {
    String once = URLEncoder.encode(value, UTF_8);
    return switch (chance.below(12)) {
      case 0 -> once.replace("+", "%20");
      case 1 -> URLEncoder.encode(once, UTF_8);
      case 2 -> once.replaceFirst("%..", "%zz");
      case 3 -> once.replaceFirst("%..", "%");
      case 4 -> value.replaceAll("[^\\x21-\\x7E]|[#?]", "");
      case 5 -> once + chance.among("%00", "%FF", "%C0%80", "%ED%A0%80", "%u0041", "\u00ff");
      default -> once;
    };
  }
}
