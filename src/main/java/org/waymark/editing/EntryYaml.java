package org.waymark.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.waymark.document.DocumentReader;
import org.waymark.document.Problems;
import org.waymark.profile.Numbers;

/** Writes one entry of a YAML file in its canonical layout. */
final class EntryYaml {

  private static final int FOLDED_WIDTH = 146;
  private static final String FOLDED_INDENT = "    ";

  /** Words that some readers of YAML take for something else. */
  private static final Set<String> RESERVED = Set.of("y", "n", "yes", "no", "on", "off", "=", "<<");

  private final YamlStyle style;
  private final DumpSettings settings;

  private EntryYaml(YamlStyle style) {
    this.style = style;
    this.settings =
        DumpSettings.builder().setSchema(new Cautious()).setWidth(style.width()).build();
  }

  /** Quotes what another reader of YAML could take for something else than a text. */
  private static final class Cautious extends CoreSchema {
    private final ScalarResolver resolver = new CoreScalarResolver(false);

    @Override
    public ScalarResolver getScalarResolver() {
      return (value, implicit) -> {
        Tag tag = resolver.resolve(value, implicit);
        return implicit
                && tag.equals(Tag.STR)
                && (RESERVED.contains(value.toLowerCase(Locale.ROOT))
                    || value.matches("[-+.]?[0-9][0-9_,.xoXa-fA-F:]*"))
                && !value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
            ? Tag.BOOL
            : tag;
      };
    }
  }

  /**
   * An entry whose value is given as a document; null where YAML cannot hold it so that it is read
   * again as it is.
   */
  static @Nullable String of(String id, org.waymark.document.Node value, YamlStyle style) {
    Object plain = value.plain();
    for (ScalarStyle scalars : List.of(ScalarStyle.PLAIN, ScalarStyle.DOUBLE_QUOTED)) {
      String text = new EntryYaml(style).write(id, node(value, scalars), scalars);
      if (isRead(text, id, plain)) {
        return text;
      }
    }
    return null;
  }

  /** An entry, laid out anew; as it stands where that could change it. */
  static String format(String entry, YamlStyle style) {
    if (hasComments(entry)) {
      return entry;
    }
    var read = (org.waymark.document.Node.Mapping) Objects.requireNonNull(parsed(entry));
    String id = read.entries().keySet().iterator().next();
    Node root =
        new Compose(LoadSettings.builder().setSchema(new CoreSchema()).build())
            .composeString(entry)
            .orElseThrow();
    Node value = plain(((MappingNode) root).getValue().get(0).getValueNode());
    String text = new EntryYaml(style).write(id, value, ScalarStyle.PLAIN);
    return isRead(text, id, Objects.requireNonNull(read.entries().get(id)).value().plain())
        ? text
        : entry;
  }

  private static boolean hasComments(String entry) {
    for (var event :
        new org.snakeyaml.engine.v2.api.lowlevel.Parse(
                LoadSettings.builder().setParseComments(true).build())
            .parseString(entry)) {
      if (event instanceof org.snakeyaml.engine.v2.events.CommentEvent comment
          && comment.getCommentType() != org.snakeyaml.engine.v2.comments.CommentType.BLANK_LINE) {
        return true;
      }
    }
    return false;
  }

  private static org.waymark.document.@Nullable Node parsed(String text) {
    var problems = new Problems();
    var read = DocumentReader.readYaml("entry", text, problems);
    return problems.isEmpty() ? read : null;
  }

  /** Whether a text is read as one entry with exactly this value. */
  private static boolean isRead(String text, String id, @Nullable Object value) {
    return parsed(text) instanceof org.waymark.document.Node.Mapping mapping
        && mapping.entries().size() == 1
        && mapping.entries().containsKey(id)
        && Objects.equals(Objects.requireNonNull(mapping.entries().get(id)).value().plain(), value)
        && text.lines().skip(1).noneMatch(line -> !line.isEmpty() && line.charAt(0) != ' ');
  }

  private String write(String id, Node value, ScalarStyle scalars) {
    if (!(value instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      return emit(pair(id, inFlow(value)));
    }
    var text = new StringBuilder(emit(pair(id, scalar(Tag.NULL, "", ScalarStyle.PLAIN))).strip());
    text.append('\n');
    for (NodeTuple tuple : ordered(mapping.getValue(), style.keys())) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (scalars == ScalarStyle.PLAIN
          && style.folded().contains(key)
          && tuple.getValueNode() instanceof ScalarNode one
          && isFoldable(one)) {
        text.append("  ").append(key).append(": >-\n");
        fold(one.getValue(), text);
      } else {
        // The emitter indents what stands below a key; the key of the entry itself is there
        // already.
        Node laid = laidOut(key, tuple.getValueNode());
        String below = emit(pair(id, block(List.of(new NodeTuple(tuple.getKeyNode(), laid)))));
        text.append(below.substring(below.indexOf('\n') + 1));
      }
    }
    return text.toString();
  }

  private static List<NodeTuple> ordered(List<NodeTuple> tuples, List<String> keys) {
    var ranks = new TreeMap<String, Integer>();
    keys.forEach(key -> ranks.put(key, ranks.size()));
    return tuples.stream()
        .sorted(
            Comparator.comparingInt(
                tuple ->
                    ranks.getOrDefault(((ScalarNode) tuple.getKeyNode()).getValue(), ranks.size())))
        .toList();
  }

  private boolean isFoldable(ScalarNode node) {
    String text = node.getValue();
    return node.getTag().equals(Tag.STR)
        && text.length() >= style.foldFrom()
        && text.equals(text.strip())
        && text.codePoints().allMatch(c -> c == ' ' || isVisible(c));
  }

  private static boolean isVisible(int code) {
    int type = Character.getType(code);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && !Character.isWhitespace(code);
  }

  /** Breaks lines only at single spaces: those are read again as one space. */
  private static void fold(String text, StringBuilder out) {
    int from = 0;
    while (text.length() - from > FOLDED_WIDTH) {
      int at = breakAt(text, from);
      if (at < 0) {
        break;
      }
      out.append(FOLDED_INDENT).append(text, from, at).append('\n');
      from = at + 1;
    }
    out.append(FOLDED_INDENT).append(text.substring(from)).append('\n');
  }

  private static int breakAt(String text, int from) {
    int later = -1;
    for (int i = from + FOLDED_WIDTH; i > from; i--) {
      if (isSingleSpace(text, i)) {
        return i;
      }
    }
    for (int i = from + FOLDED_WIDTH; i < text.length() - 1 && later < 0; i++) {
      later = isSingleSpace(text, i) ? i : -1;
    }
    return later;
  }

  private static boolean isSingleSpace(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && text.charAt(i) == ' '
        && text.charAt(i - 1) != ' '
        && text.charAt(i + 1) != ' ';
  }

  private Node laidOut(String key, Node value) {
    if (value instanceof SequenceNode list) {
      boolean brackets = style.inBraces().contains(key) || list.getValue().isEmpty();
      return new SequenceNode(
          Tag.SEQ,
          list.getValue().stream().map(EntryYaml::inFlow).toList(),
          brackets ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
    if (style.groups() && value instanceof MappingNode group && !group.getValue().isEmpty()) {
      return block(
          group.getValue().stream()
              .map(one -> new NodeTuple(one.getKeyNode(), inFlow(one.getValueNode())))
              .toList());
    }
    return inFlow(value);
  }

  private static Node inFlow(Node node) {
    if (node instanceof SequenceNode list) {
      return new SequenceNode(
          Tag.SEQ, list.getValue().stream().map(EntryYaml::inFlow).toList(), FlowStyle.FLOW);
    }
    if (node instanceof MappingNode mapping) {
      return new MappingNode(
          Tag.MAP,
          mapping.getValue().stream()
              .map(one -> new NodeTuple(one.getKeyNode(), inFlow(one.getValueNode())))
              .toList(),
          FlowStyle.FLOW);
    }
    return node;
  }

  private static MappingNode block(List<NodeTuple> tuples) {
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static MappingNode pair(String key, Node value) {
    return block(List.of(new NodeTuple(scalar(Tag.STR, key, ScalarStyle.PLAIN), value)));
  }

  private static ScalarNode scalar(Tag tag, String value, ScalarStyle style) {
    return new ScalarNode(tag, value, style);
  }

  private String emit(Node node) {
    return new Present(settings)
        .emitToString(new Serialize(settings).serializeOne(node).iterator());
  }

  /** The same values without the style that their author gave them. */
  private static Node plain(Node node) {
    if (node instanceof SequenceNode list) {
      return new SequenceNode(
          Tag.SEQ, list.getValue().stream().map(EntryYaml::plain).toList(), FlowStyle.BLOCK);
    }
    if (node instanceof MappingNode mapping) {
      return block(
          mapping.getValue().stream()
              .map(one -> new NodeTuple(plain(one.getKeyNode()), plain(one.getValueNode())))
              .toList());
    }
    var scalar = (ScalarNode) node;
    return scalar(scalar.getTag(), scalar.getValue(), ScalarStyle.PLAIN);
  }

  private static Node node(org.waymark.document.Node value, ScalarStyle texts) {
    if (value instanceof org.waymark.document.Node.Mapping mapping) {
      var tuples = new ArrayList<NodeTuple>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  tuples.add(
                      new NodeTuple(scalar(Tag.STR, key, texts), node(entry.value(), texts))));
      return block(tuples);
    }
    if (value instanceof org.waymark.document.Node.Sequence sequence) {
      return new SequenceNode(
          Tag.SEQ,
          sequence.items().stream().map(item -> node(item, texts)).toList(),
          FlowStyle.BLOCK);
    }
    Object single = ((org.waymark.document.Node.Scalar) value).value();
    if (single instanceof String text) {
      return scalar(Tag.STR, text, texts);
    }
    if (single instanceof Double number) {
      return scalar(Tag.FLOAT, number(number), ScalarStyle.PLAIN);
    }
    return scalar(
        single == null ? Tag.NULL : single instanceof Long ? Tag.INT : Tag.BOOL,
        String.valueOf(single),
        ScalarStyle.PLAIN);
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    // What has no fraction keeps a point, so that it is read as the kind of number that it was.
    String text = Numbers.text(number);
    return text.matches("-?[0-9]{1,18}") ? text + ".0" : new BigDecimal(text).toPlainString();
  }
}
