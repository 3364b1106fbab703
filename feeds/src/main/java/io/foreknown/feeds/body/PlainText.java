package io.foreknown.feeds.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The paragraphs of marked-up text, parted by blank lines. */
public final class PlainText {
  private static final String PARTED = "\n\n";

  /** Blocks that hold text of their own. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "hl1", "hl2", "pre", "td");

  /** What is on a page beside the story. */
  private static final String BESIDE =
      "script, style, noscript, nav, aside, footer, header, form, figure, figcaption, iframe, button,"
          + " template, [hidden], [aria-hidden=true], [class~=(?i)cookie|consent|caption|comment|advert|promo|related|newsletter|share|social|sidebar|breadcrumb],"
          + " [id~=(?i)cookie|consent|comment|advert|promo|related|newsletter|share|sidebar]";

  /** Characters from which on a paragraph counts as one of a story; a menu's are shorter. */
  private static final int PARAGRAPH = 40;

  /** Share of a paragraph's characters that may be links; a list of other stories has more. */
  private static final double LINKED = 0.5;

  private PlainText() {}

  /** Of a piece of HTML, all of whose paragraphs belong to the story. */
  public static String of(String html) {
    return paragraphs(Jsoup.parseBodyFragment(html).body());
  }

  /** Of an element, all of whose paragraphs belong to the story. */
  public static String paragraphs(Element root) {
    List<String> found = new ArrayList<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int depth;

          @Override
          public void head(Node node, int level) {
            if (isBlock(node) && depth++ == 0) {
              add(found, ((Element) node).text());
            }
          }

          @Override
          public void tail(Node node, int level) {
            depth -= isBlock(node) ? 1 : 0;
          }
        },
        root);
    if (found.isEmpty()) {
      add(found, root.text());
    }
    return String.join(PARTED, found);
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.normalName());
  }

  private static void add(List<String> found, String text) {
    if (!text.isBlank()) {
      found.add(text.strip());
    }
  }

  /**
   * Of a whole page: the element that itself holds most text in paragraphs; null when none does.
   */
  static @Nullable String densest(Document page) {
    Document copy = page.clone();
    copy.select(BESIDE).remove();
    Map<Element, Integer> weights = new LinkedHashMap<>();
    for (Element paragraph : copy.select("p")) {
      Element parent = paragraph.parent();
      if (parent != null && isOfStory(paragraph)) {
        weights.merge(parent, paragraph.text().length(), Integer::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(best -> run(best.getKey()))
        .orElse(null);
  }

  private static String run(Element parent) {
    List<String> found = new ArrayList<>();
    for (Element child : parent.children()) {
      if ((child.normalName().equals("p") && isOfStory(child))
          || child.normalName().equals("blockquote")) {
        add(found, child.text());
      }
    }
    return String.join(PARTED, found);
  }

  private static boolean isOfStory(Element paragraph) {
    Elements links = paragraph.select("a");
    int linked = links.stream().mapToInt(link -> link.text().length()).sum();
    int length = paragraph.text().length();
    return length >= PARAGRAPH && linked <= LINKED * length;
  }
}
