package io.foreknown.benchmarks.feed;

/** Stories as NewsML-G2, in one message. */
final class NewsMl implements Sample.Items {
  @Override
  public String head() {
    return "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n";
  }

  @Override
  public String tail() {
    return "</itemSet></newsMessage>\n";
  }

  @Override
  public String item(long number, long of) {
    return """
    <newsItem guid="urn:example:story:%d" version="%d" standard="NewsML-G2" standardversion="2.33" conformance="power">
      <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:example"/>
        <versionCreated>%s</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
      <contentMeta><language tag="en"/><headline>%s</headline>
        <claim xmlns="urn:foreknown:claims">%s</claim></contentMeta>
      <contentSet><inlineXML><p>%s</p></inlineXML></contentSet>
    </newsItem>
    """
        .formatted(
            Stories.story(number),
            Stories.version(number),
            Stories.created(number),
            Stories.headline(number),
            Stories.claim(number),
            Stories.body());
  }
}
