package io.foreknown.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebLinksTest {
  @Test
  void whatAnOlderVersionPassedOnIsLeftOut() throws IOException {
    ObjectNode given =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    """
                    {"id": "javascript:1", "url": "javascript:1", "links": ["https://a.example/1", "data:1"],
                     "sides": [{"holders": [{"url": "HTTP://b.example"}, {"url": "file:///c"}, {"url": null}]}]}""");

    assertThat(WebLinks.only(given).toString())
        .isEqualTo(
            "{\"id\":\"javascript:1\",\"url\":null,\"links\":[\"https://a.example/1\"],"
                + "\"sides\":[{\"holders\":[{\"url\":\"HTTP://b.example\"},{\"url\":null},{\"url\":null}]}]}");
  }
}
