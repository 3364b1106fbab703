package io.foreknown.producers.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads where a claim was published. */
final class StoryReader {
  private StoryReader() {}

  static @Nullable Story read(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String url = fields.optional("url", StoryReader::address);
    String headline = fields.optional("headline", text -> text.text(Limits.TEXT));
    String outlet = fields.optional("outlet", Value::name);
    String language = fields.optional("language", Value::name);
    fields.refuseUnknown();
    return new Story(url, headline, outlet, language);
  }

  private static @Nullable String address(Value value) {
    String text = value.text(Limits.URL);
    if (text == null || WebAddress.isOne(text)) {
      return text;
    }
    value.refuse(
        "is %s, an address that begins with http:// or https:// is expected"
            .formatted(Told.of(value.node())));
    return null;
  }
}
