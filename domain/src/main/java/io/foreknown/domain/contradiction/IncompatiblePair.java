package io.foreknown.domain.contradiction;

/**
 * That a position contradicts another one.
 *
 * @param id of the contradiction
 * @param incompatibility seen from the position
 */
record IncompatiblePair(String id, PositionHolders other, Incompatibility incompatibility) {}
