package org.waymark.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/** A step of the build: compiles the shipped rules, so that no user waits for it. */
public final class Prebuild {

  private Prebuild() {}

  /**
   * Writes the compiled rules and an index of their texts, and one of the samples.
   *
   * @param args the folder of the rules and the folder of the classes
   */
  public static void main(String... args) throws IOException, InputException {
    Path classes = Path.of(args[1]);
    RulebookFiles files = RulebookFiles.of(Path.of(args[0]));
    var index = new StringBuilder();
    files.texts().keySet().forEach(name -> index.append(RulebookFiles.bare(name)).append('\n'));
    Files.createDirectories(classes.resolve("rules"));
    Files.writeString(classes.resolve("rules/index"), index);
    samples(classes.resolve("samples"));
    var problems = new Problems();
    String drl = RulebookSources.read(files, false, problems).drl();
    problems.throwIfAny();
    Map<String, byte[]> entries = CompiledRules.unpack(CompiledRules.compile(drl));
    CodeInspection.check(entries);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().endsWith(".class")) {
        Path file = classes.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    }
    String names = String.join("\n", CompiledRules.modelNames(entries));
    Files.writeString(
        classes.resolve(CompiledRules.PREBUILT.substring(1)),
        CompiledRules.key(drl) + "\n" + names + "\n");
  }

  private static void samples(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<String> names =
            files
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.endsWith(".yaml") || name.endsWith(".ndjson"))
                .sorted()
                .toList();
        Files.writeString(folder.resolve("index"), String.join("\n", names) + "\n");
      }
    }
  }
}
