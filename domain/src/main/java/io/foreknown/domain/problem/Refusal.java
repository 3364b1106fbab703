package io.foreknown.domain.problem;

import io.foreknown.domain.problem.Rejection.Reason;

/** Why a claim that keeps to the contract may still not be admitted. */
public record Refusal(Reason reason, Problem problem) {}
