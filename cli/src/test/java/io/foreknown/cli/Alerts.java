package io.foreknown.cli;

/** A warning in the Common Alerting Protocol, and its end. */
final class Alerts {
  static final String ALERT =
      """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier>\
      <sender>met@example.org</sender><sent>2024-05-01T08:00:00-00:00</sent>\
      <status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info>\
      <category>Met</category><event>Stürme</event><urgency>Immediate</urgency>\
      <severity>Severe</severity><certainty>Likely</certainty>\
      <area><areaDesc>Delta</areaDesc></area></info></alert>
      """;
  static final String CANCEL =
      """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>c</identifier>\
      <sender>met@example.org</sender><sent>2024-05-01T09:00:00-00:00</sent>\
      <status>Actual</status><msgType>Cancel</msgType><scope>Public</scope>\
      <references>met@example.org,a,2024-05-01T08:00:00-00:00</references></alert>
      """;

  private Alerts() {}
}
