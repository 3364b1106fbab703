package io.foreknown.producers.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Story;
import org.jspecify.annotations.Nullable;

/** Reads where a claim was published. */
final class StoryReader {
  private StoryReader() {}

  static @Nullable Story read(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String url = fields.optional("url", text -> text.text(Limits.URL));
    String headline = fields.optional("headline", text -> text.text(Limits.TEXT));
    String outlet = fields.optional("outlet", Value::name);
    String language = fields.optional("language", Value::name);
    fields.refuseUnknown();
    return new Story(url, headline, outlet, language);
  }
}
