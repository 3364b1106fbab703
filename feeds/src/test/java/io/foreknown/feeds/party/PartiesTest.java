package io.foreknown.feeds.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.claim.Party;
import io.foreknown.feeds.lookup.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartiesTest {
  @TempDir private Path directory;

  private static Party found(Parties parties, String text) {
    if (parties.find(text) instanceof Lookup.Found<Party> found) {
      return found.value();
    }
    throw new AssertionError(parties.find(text));
  }

  @Test
  void partiesAreFoundByIdAndAlias() {
    Parties shipped = Parties.shipped();

    assertThat(found(shipped, "isis-k").lineage())
        .containsExactly("islamic-state", "radical-islamists");
    assertThat(found(shipped, "ISKP").id()).isEqualTo("isis-k");
    assertThat(found(shipped, "Islamic State of Iraq and the Levant (ISIL)").id())
        .isEqualTo("islamic-state");
    assertThat(shipped.find("The Example Brigade")).isEqualTo(new Lookup.Unknown<Party>());
  }

  @Test
  void nameOfTwoPartiesIsAmbiguous() throws IOException {
    Path own =
        Files.writeString(
            directory.resolve("own.yaml"),
            "- {id: is-bank, name: IS, aliases: [Interest Savings]}");
    Parties parties = PartyFiles.read(List.of(own));

    assertThat(parties.find("is"))
        .isEqualTo(
            new Lookup.Ambiguous<>(
                List.of(found(parties, "islamic-state"), found(parties, "is-bank"))));
  }

  @Test
  void allProblemsOfAFileAreReported() throws IOException {
    Path own = Files.writeString(directory.resolve("own.yaml"), "- {name: A}\n- {id: b, kind: c}");

    assertThatThrownBy(() -> PartyFiles.read(List.of(own)))
        .hasMessage("%s\n  [0]: id: is missing\n  [1]: unknown field 'kind'".formatted(own));
  }

  @Test
  void partyThatIsInAFileTwiceIsRefused() throws IOException {
    Path yaml = Files.writeString(directory.resolve("own.yaml"), "- {id: a}\n- {id: b}\n- {id: a}");
    Path lines =
        Files.writeString(directory.resolve("own.ndjson"), "{\"id\":\"a\"}\n{\"id\":\"a\"}");

    assertThatThrownBy(() -> PartyFiles.read(List.of(yaml)))
        .hasMessage("%s\n  [2]: 'a' is there already: [0]".formatted(yaml));
    assertThatThrownBy(() -> PartyFiles.read(List.of(lines)))
        .hasMessage("%s\n  line 2: 'a' is there already: line 1".formatted(lines));
  }

  @Test
  void keyThatStandsTwiceIsRefusedWithItsLine() throws IOException {
    Path own = Files.writeString(directory.resolve("own.yaml"), "- id: a\n  name: A\n  name: B");

    assertThatThrownBy(() -> PartyFiles.read(List.of(own)))
        .hasMessage("%s\n  is not YAML: Duplicate field 'name', at line 3".formatted(own));
  }
}
