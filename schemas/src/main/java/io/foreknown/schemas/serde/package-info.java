/** Kafka serializers and deserializers over Confluent's own, which speak domain types. */
@NullMarked
package io.foreknown.schemas.serde;

import org.jspecify.annotations.NullMarked;
