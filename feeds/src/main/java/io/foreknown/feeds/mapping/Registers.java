package io.foreknown.feeds.mapping;

import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.party.Parties;

/** Where a mapping looks up names. */
public record Registers(Gazetteer gazetteer, Parties parties) {}
