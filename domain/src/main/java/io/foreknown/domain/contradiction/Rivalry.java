package io.foreknown.domain.contradiction;

/**
 * That a camp contradicts another one.
 *
 * @param id of the contradiction
 * @param clash seen from the camp
 */
record Rivalry(String id, Camp other, Clash clash) {}
