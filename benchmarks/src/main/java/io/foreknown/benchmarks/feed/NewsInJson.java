package io.foreknown.benchmarks.feed;

/** Stories as ninjs 2.1, a line each. */
final class NewsInJson implements Sample.Items {
  @Override
  public String item(long number, long of) {
    return """
    {"uri":"urn:example:story:%d","type":"text","representationtype":"full","version":"%d",\
    "versioncreated":"%s","language":"en","urgency":3,"pubstatus":"usable",\
    "standard":{"name":"ninjs","version":"2.1"},\
    "headlines":[{"role":"main","contenttype":"text/plain","value":"%s"}],\
    "bodies":[{"role":"main","contenttype":"text/plain","value":"%s"}],\
    "places":[{"name":"County %d","rel":"about"}],"foreknown_claims":[%s]}
    """
        .formatted(
            Stories.story(number),
            Stories.version(number),
            Stories.created(number),
            Stories.headline(number),
            Stories.body(),
            number,
            Stories.claim(number));
  }
}
