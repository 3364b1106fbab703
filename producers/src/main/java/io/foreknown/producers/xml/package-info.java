/**
 * XML from strangers: read as a stream, within limits of depth, size and number, without document
 * types and without entities.
 */
@NullMarked
package io.foreknown.producers.xml;

import org.jspecify.annotations.NullMarked;
