/**
 * Documents of XML, such as the entries of plain feeds, read by a mapping.
 *
 * <p>May import {@code mapping} and {@code xml}. Start at {@code XmlSource}.
 */
@NullMarked
package io.foreknown.feeds.markup;

import org.jspecify.annotations.NullMarked;
