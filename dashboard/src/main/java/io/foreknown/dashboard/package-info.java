/**
 * A reader of the topics that shows what it knows over HTTP; nothing here writes.
 *
 * <p>{@code view} holds what is known, {@code past} computes what was, {@code feed} reads the
 * topics, {@code stream} informs subscribers, {@code webhook} posts to programs and {@code channel}
 * to people, {@code delivery} being what both carry by, {@code http} answers. May use the domain
 * and the schemas.
 */
@NullMarked
package io.foreknown.dashboard;

import org.jspecify.annotations.NullMarked;
