/**
 * What goes over the wire, and the only place that knows Avro: schemas generated from {@code
 * src/main/avro}, {@code mapping} to and from the domain, {@code serde} over Confluent's
 * serializer, {@code topic} for the catalogue.
 */
@NullMarked
package io.foreknown.schemas;

import org.jspecify.annotations.NullMarked;
