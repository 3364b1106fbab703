/** The topics, each declared once: name, key, value, cleanup. */
@NullMarked
package io.foreknown.schemas.topic;

import org.jspecify.annotations.NullMarked;
