/** Between domain values and generated Avro records, there and back. */
@NullMarked
package io.foreknown.schemas.mapping;

import org.jspecify.annotations.NullMarked;
