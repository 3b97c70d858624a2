package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Problems;

/**
 * The fields of an object that a request sends. Each is read by its type; what is wrong, unknown
 * names included, is said all at once by {@link #check}.
 *
 * @param body the content that holds them
 * @param mapping the fields
 * @param problems what is wrong with them
 */
record Fields(Body body, Mapping mapping, Problems problems) {

  /** The most characters of a reason or a remark. */
  static final int LONGEST_REASON = 2000;

  /** The most characters of a digest with its prefix. */
  static final int LONGEST_DIGEST = 71;

  /**
   * Reads the content of a request.
   *
   * @param names the fields that it may have
   * @throws ApiProblem where it is no object, or none that can be read
   */
  static Fields of(HttpServletRequest request, String... names) throws IOException {
    Body body = Body.of(request);
    var problems = new Problems();
    List<String> known = List.of(names);
    return new Fields(body, body.mapping(inWords(known), known, problems), problems);
  }

  private static String inWords(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /**
   * A text that must be there; empty where it is not as expected, which the problems say.
   *
   * @param most the most characters
   */
  String text(String name, int most) {
    Node node = mapping.get(name);
    if (node == null) {
      problems.add(mapping, "`" + name + "` is missing, expected a text");
      return "";
    }
    if (!(node instanceof Node.Scalar scalar && scalar.value() instanceof String text)) {
      wrong(name, node, "a text");
      return "";
    }
    if (text.isBlank() || text.length() > most || Query.hasControl(text.replace("\n", ""))) {
      problems.add(
          node,
          "`"
              + name
              + "`: expected 1 to "
              + most
              + " characters, no control characters but line breaks");
      return "";
    }
    return text;
  }

  /** A text that need not be there. */
  String text(String name, int most, String otherwise) {
    return mapping.get(name) == null ? otherwise : text(name, most);
  }

  /** True or false, which need not be there. */
  boolean flag(String name, boolean otherwise) {
    Node node = mapping.get(name);
    if (node == null) {
      return otherwise;
    }
    if (node instanceof Node.Scalar scalar && scalar.value() instanceof Boolean flag) {
      return flag;
    }
    wrong(name, node, "true or false");
    return otherwise;
  }

  private void wrong(String name, Node node, String expected) {
    problems.add(node, "`" + name + "`: found " + node.inWords() + ", expected " + expected);
  }

  /** Throws what is wrong, if anything is. */
  void check() {
    body.check(problems);
  }
}
