package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookFiles;

/**
 * A case with the facts that it gives.
 *
 * @param nodes the facts as they are written
 * @param values the facts as they are understood
 */
record OneCase(
    String rule, String kind, String name, Map<Fact, Node> nodes, Map<Fact, Value> values) {

  /** The JSON pointer of the case in its file. */
  String pointer() {
    return "/" + rule + "/" + kind + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The facts by section, as a file has them on one line. */
  String flow() {
    var sections = new LinkedHashMap<String, Map<String, Object>>();
    for (Fact fact : Catalogue.all().facts()) {
      Node node = nodes.get(fact);
      Object plain = node == null ? null : node.plain();
      if (plain != null) {
        sections
            .computeIfAbsent(fact.section(), section -> new LinkedHashMap<>())
            .put(fact.component(), plain);
      }
    }
    return YamlText.flow(sections);
  }

  /** The files of cases as documents. */
  static List<Node.Mapping> files(RulebookFiles files, Problems problems) {
    var roots = new ArrayList<Node.Mapping>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".cases.yaml")) {
                Node node = DocumentReader.read(name, text, problems);
                if (node instanceof Node.Mapping mapping) {
                  roots.add(mapping);
                } else if (node != null) {
                  problems.add(node, "found " + node.inWords() + ", expected a mapping from ids");
                }
              }
            });
    return roots;
  }

  /** The cases of a file in their order; what is none is added to the problems. */
  static List<OneCase> of(Node.Mapping root, Problems problems) {
    var cases = new ArrayList<OneCase>();
    root.entries().forEach((rule, entry) -> cases.addAll(of(rule, entry.value(), problems)));
    return cases;
  }

  /** The cases of one rule. */
  static List<OneCase> of(String rule, Node node, Problems problems) {
    var cases = new ArrayList<OneCase>();
    child(node, problems)
        .entries()
        .forEach(
            (kind, group) -> {
              if (!Case.KINDS.containsKey(kind)) {
                problems.add(group.key(), "unknown kind of case `" + kind + "`");
              }
              child(group.value(), problems)
                  .entries()
                  .forEach((name, one) -> cases.add(of(rule, kind, name, one.value(), problems)));
            });
    return cases;
  }

  private static OneCase of(String rule, String kind, String name, Node node, Problems problems) {
    Profile profile = ProfileReader.readPart(name, node, problems);
    var nodes = new LinkedHashMap<Fact, Node>();
    var values = new LinkedHashMap<Fact, Value>();
    for (Fact fact : profile.said()) {
      if (node instanceof Node.Mapping sections
          && sections.get(fact.section()) instanceof Node.Mapping facts) {
        Node said = facts.get(fact.component());
        if (said != null) {
          nodes.put(fact, said);
          values.put(fact, profile.value(fact));
        }
      }
    }
    return new OneCase(rule, kind, name, nodes, values);
  }

  private static Node.Mapping child(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    problems.add(node, "found " + node.inWords() + ", expected a mapping");
    return new Node.Mapping(node.file(), node.line(), node.column(), node.pointer(), Map.of());
  }
}
