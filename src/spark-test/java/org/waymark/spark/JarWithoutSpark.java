package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Whoever does not use Spark has nothing of it; run by {@code verify} when the jar is made. */
class JarWithoutSpark {

  @Test
  void theJarHoldsAndNamesNoClassOfSpark() throws Exception {
    List<String> classes = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (JarFile jar = new JarFile(jar())) {
      for (JarEntry entry : jar.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
        classes.add(entry.getName());
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("org/apache/spark") || text.contains("org/waymark/spark")) {
          wrong.add(entry.getName());
        }
      }
    }
    assertThat(classes).contains("org/waymark/cli/Waymark.class", "org/waymark/batch/Line.class");
    assertThat(wrong).isEmpty();
  }

  private static File jar() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("waymark-\\d.*(?<!-sources)\\.jar"))
          .findFirst()
          .orElseThrow()
          .toFile();
    }
  }

  @Test
  void theBuildOfTheLauncherAsksForNothingOfSpark() throws Exception {
    var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
    var places =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "//groupId[. = 'org.apache.spark']/ancestor-or-self::*[parent::profiles or"
                        + " parent::project]/id",
                    pom,
                    XPathConstants.NODESET);
    assertThat(places.getLength()).isOne();
    assertThat(places.item(0).getTextContent()).isEqualTo("spark");
    String activation =
        XPathFactory.newInstance()
            .newXPath()
            .evaluate("//profile[id = 'spark']/activation/property/name", pom);
    assertThat(activation).isEqualTo("!launch");
  }
}
