package io.foreknown.stories.name;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of places and parties; never a guess. */
public interface Names {
  /** Nothing is known. */
  Names NONE =
      new Names() {
        @Override
        public @Nullable Place place(String name, Set<String> within) {
          return null;
        }

        @Override
        public @Nullable Party party(String name) {
          return null;
        }
      };

  /**
   * The one place of this name, id or code.
   *
   * @param within ids of countries, of which it must lie in one; empty when nothing is known of it
   * @return null when there is none, or more than one
   */
  @Nullable Place place(String name, Set<String> within);

  /** The one party of this name, id or code; null when there is none, or more than one. */
  @Nullable Party party(String name);
}
