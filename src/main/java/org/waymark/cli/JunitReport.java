package org.waymark.cli;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the XML of JUnit, which the servers of continuous integration read. */
final class JunitReport {

  private JunitReport() {}

  /**
   * One thing that was tried.
   *
   * @param group what it belongs to
   * @param failures what is wrong; empty where nothing is
   */
  record Result(String group, String name, List<String> failures) {}

  static String write(String suite, List<Result> results) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("testsuite");
      out.writeAttribute("name", suite);
      out.writeAttribute("tests", String.valueOf(results.size()));
      out.writeAttribute(
          "failures",
          String.valueOf(results.stream().filter(one -> !one.failures().isEmpty()).count()));
      out.writeAttribute("errors", "0");
      out.writeAttribute("skipped", "0");
      for (Result one : results) {
        out.writeCharacters("\n  ");
        out.writeStartElement("testcase");
        out.writeAttribute("classname", line(one.group()));
        out.writeAttribute("name", line(one.name()));
        if (!one.failures().isEmpty()) {
          out.writeStartElement("failure");
          out.writeAttribute("message", line(one.failures().get(0)));
          out.writeCharacters(clean(String.join("\n", one.failures())));
          out.writeEndElement();
        }
        out.writeEndElement();
      }
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written", e);
    }
    return text + "\n";
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]", "?");
  }

  /** On one line: readers make spaces of the breaks in an attribute, but not all of them do. */
  private static String line(String text) {
    return clean(text).replaceAll("[\\t\\r\\n]+", " ");
  }
}
