package org.waymark.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/** Refuses a workbook that would make its reader use more than its share, or that is none. */
final class WorkbookGuard {

  private static final ZipArchive.Limits LIMITS =
      new ZipArchive.Limits(Grid.MAX_BYTES, 1_000, 32 << 20, 48 << 20, 1_000);

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");

  /** What a cell of Excel may hold. */
  private static final int MAX_TEXT = 32_767;

  /** The reader takes time with the square of the digits of a number. */
  private static final int MAX_DIGITS = 400;

  private final XMLStreamReader xml;
  private boolean isNumber;
  private int length = -1;

  private WorkbookGuard(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Looks at all parts of a workbook.
   *
   * @throws InputException with everything that is odd
   */
  static void check(String file, byte[] bytes) throws InputException, IOException {
    ZipArchive archive = ZipArchive.read(file, new ByteArrayInputStream(bytes), LIMITS);
    var problems = new Problems();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (ZipArchive.Entry entry : archive.entries()) {
      byte[] content = archive.content(entry, problems);
      if (content != null && isXml(entry.name().toLowerCase(Locale.ROOT), content)) {
        String odd = odd(factory, content);
        if (odd != null) {
          problems.add(file, 0, 0, ZipArchive.shown(entry.name()) + ": " + odd);
        }
      }
    }
    problems.throwIfAny();
  }

  /** A sheet may be any part, whatever its name. */
  private static boolean isXml(String name, byte[] content) {
    if (name.endsWith(".xml") || name.endsWith(".rels")) {
      return true;
    }
    for (byte one : content) {
      // Spaces, marks of the byte order and the empty halves of UTF-16 may come first.
      if (one == '<') {
        return true;
      }
      if (one > ' ') {
        return false;
      }
    }
    return false;
  }

  private static @Nullable String odd(XMLInputFactory factory, byte[] content) {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      var guard = new WorkbookGuard(xml);
      while (xml.hasNext()) {
        String odd = guard.odd(xml.next());
        if (odd != null) {
          return odd;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      return "is not well-formed XML";
    }
  }

  private @Nullable String odd(int event) {
    return switch (event) {
      case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
          "found a document type or an entity, expected plain XML";
      case XMLStreamReader.START_ELEMENT -> element(xml.getLocalName());
      case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text(xml.getTextLength());
      case XMLStreamReader.END_ELEMENT -> {
        length = xml.getLocalName().equals("v") ? -1 : length;
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable String element(String name) {
    if (name.equals("v")) {
      length = 0;
    }
    if (!name.equals("c")) {
      return null;
    }
    String type = xml.getAttributeValue(null, "t");
    isNumber = type == null || type.equals("n");
    String address = xml.getAttributeValue(null, "r");
    if (address == null) {
      return null;
    }
    Matcher known = ADDRESS.matcher(address);
    if (!known.matches()) {
      return "found the cell " + ZipArchive.shown(address) + ", expected one such as B7";
    }
    // The reader makes room for all columns up to a cell, in each row.
    return Cell.index(known.group(1)) < Grid.MAX_COLUMNS
        ? null
        : "found the cell " + address + ", expected at most " + Grid.MAX_COLUMNS + " columns";
  }

  private @Nullable String text(int more) {
    if (length < 0) {
      return null;
    }
    length += more;
    int most = isNumber ? MAX_DIGITS : MAX_TEXT;
    return length <= most
        ? null
        : "found a value of more than " + most + " characters, expected a shorter one";
  }
}
