/**
 * What one story says: a warning, an incident report or a statement, each a value that checks
 * itself.
 */
@NullMarked
package io.foreknown.domain.claim;

import org.jspecify.annotations.NullMarked;
