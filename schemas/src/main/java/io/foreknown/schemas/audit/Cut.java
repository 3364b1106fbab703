package io.foreknown.schemas.audit;

/**
 * What an erasure took from one partition.
 *
 * @param before all records before this offset go, once those that stay are written again
 * @param erased records that are not written again
 * @param kept records that are
 */
public record Cut(String topic, int partition, long before, long erased, long kept) {}
