/**
 * Makes of all mentions one draft for each thing: times that hang on other events are resolved,
 * mentions of one event are united, what only recalls or adds is left out.
 *
 * <p>May import {@code frame}, {@code draft} and the domain. Start at {@code Fold}.
 */
@NullMarked
package io.foreknown.stories.fold;

import org.jspecify.annotations.NullMarked;
