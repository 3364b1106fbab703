package io.foreknown.cli.supply;

import java.util.List;

/** A library that a bill of materials names. */
record Component(String group, String name, String version, List<String> licences) {
  Component {
    licences = List.copyOf(licences);
  }

  String jar() {
    return name + "-" + version + ".jar";
  }

  @Override
  public String toString() {
    return group + ":" + name + ":" + version;
  }
}
