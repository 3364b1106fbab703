/**
 * Each record that a claim is made of, described once: its fields in their order, the kind of value
 * that each has, and what holds where it is absent. What turns claims into another form, and back,
 * walks this description, so that a new field is written in three files: the record, its
 * description in {@link io.foreknown.domain.shape.ClaimShapes}, and the schema of its topic.
 *
 * <p>The forms live with what they produce: JSON in {@code feeds.ndjson}, Avro in {@code
 * schemas.mapping}, the private form of state in {@code streams.wire}. A claim with other parts is
 * made by a {@link io.foreknown.domain.shape.Rewriting}. May import the records, and nothing that
 * decides. Start with {@link io.foreknown.domain.shape.Shape}.
 */
@NullMarked
package io.foreknown.domain.shape;

import org.jspecify.annotations.NullMarked;
