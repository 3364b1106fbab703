/**
 * Question: what the claims of an event hold on its questions, who says otherwise, and what a
 * person should know of it.
 */
@NullMarked
package io.foreknown.streams.question;

import org.jspecify.annotations.NullMarked;
