/** What is kept of the erasure of claims; knows nothing of Avro and Kafka. */
@NullMarked
package io.foreknown.schemas.audit;

import org.jspecify.annotations.NullMarked;
