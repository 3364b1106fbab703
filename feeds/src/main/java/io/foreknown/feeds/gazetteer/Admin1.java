package io.foreknown.feeds.gazetteer;

/**
 * One line of GeoNames' {@code admin1CodesASCII.txt}.
 *
 * @param code country and division, {@code RU.48}
 * @param id GeoNames' number of it
 */
record Admin1(String code, String name, String ascii, String id) {
  String country() {
    return code.substring(0, code.indexOf('.'));
  }
}
