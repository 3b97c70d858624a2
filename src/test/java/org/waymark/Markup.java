package org.waymark;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.waymark.rulebook.RulebookFiles;

/** The shipped rules with legitimate texts that whoever shows them might obey. */
public final class Markup {

  public static final String TITLE = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  public static final String ADVICE =
      "[click](javascript:alert(1)) ![x](http://127.0.0.1:9/x.png) ]]> {{7*7}} ${7*7}"
          + " ${jndi:ldap://127.0.0.1:9/x} `code` <!-- &lt; &#60;b&#62; --> https://example.org";
  public static final String BECAUSE =
      "=HYPERLINK(\"http://127.0.0.1:9/\",\"x\");=1+1;+2 | a | <b onmouseover='alert(1)'>b</b>";
  private static final String STEP = "@SUM(1+9)*cmd|' /C calc'!A0 \"><svg onload=alert(1)>";
  private static final String OWNER = "-1+1 '><a href=\"javascript:alert(1)\">x</a>";

  private Markup() {}

  /** The texts by their bare names. */
  public static Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    Rules.files()
        .texts()
        .forEach(
            (path, text) -> {
              String name = RulebookFiles.bare(path);
              texts.put(name, withMarkup(name, text));
            });
    return texts;
  }

  private static String withMarkup(String name, String text) {
    if (name.startsWith("cloud-") && name.endsWith(".cards.yaml")) {
      return text.replaceAll("(?m)^  title: .*", quoted("  title: ", TITLE))
          .replaceAll("(?m)^  owner: .*", quoted("  owner: ", OWNER))
          .replaceAll("(?m)^  advice: .*\n    .*(?:\n    .*)*", quoted("  advice: ", ADVICE))
          .replaceAll("(?m)^  because: .*\n    .*(?:\n    .*)*", quoted("  because: ", BECAUSE))
          .replaceAll("(?m)^  - ([A-Z][a-z]+ [^\n]*\\.)$", quoted("  - ", STEP));
    }
    return name.equals("thresholds.yaml")
        ? text.replaceAll("(?m)^  judgement: .*", quoted("  judgement: ", BECAUSE))
        : text;
  }

  private static String quoted(String key, String text) {
    return Matcher.quoteReplacement(key + "'" + text.replace("'", "''") + "'");
  }
}
