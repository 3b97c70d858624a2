package org.waymark.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Canonical rules compiled to Drools' executable model: taken from the build for the shipped rules,
 * from the cache for rules seen before, compiled otherwise.
 *
 * @param models the models to make a KieBase of
 */
record CompiledRules(List<Model> models) {

  /** The resource that names the shipped rules' key; beside it the names of their models. */
  static final String PREBUILT = "/prebuilt-rules";

  /** Many times what the shipped rules need. */
  private static final int MAX_BYTES = 128 << 20;

  private static final int MAX_ENTRIES = 50_000;

  /** What names the models for those who look for them in a jar; nothing here does. */
  private static final Pattern PROJECT =
      Pattern.compile("org/drools/project/model/ProjectModel_[A-Za-z0-9_]+\\.class");

  private static final AtomicLong BUILDS = new AtomicLong();

  /**
   * Compiles rules or takes what was compiled before.
   *
   * @param drl canonical DRL
   * @param cache the folder of what was compiled; null for none
   */
  static CompiledRules of(String drl, @Nullable Path cache) {
    String key = key(drl);
    try {
      try (InputStream in = CompiledRules.class.getResourceAsStream(PREBUILT)) {
        if (in != null) {
          List<String> lines =
              new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
          if (lines.get(0).equals(key)) {
            return load(lines.subList(1, lines.size()), CompiledRules.class.getClassLoader());
          }
        }
      }
      var kept = cache == null ? null : new CompiledCache(cache);
      byte[] before = kept == null ? null : kept.get(key);
      if (kept != null && before != null) {
        try {
          return load(unpack(before));
        } catch (IOException | RuntimeException | LinkageError e) {
          kept.refuse(key, e);
        }
      }
      byte[] jar = compile(drl);
      CompiledRules rules = load(unpack(jar));
      if (kept != null) {
        kept.put(key, jar);
      }
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The identity of canonical DRL and the compiler that compiles it. */
  static String key(String drl) {
    try {
      String version = KieServices.class.getPackage().getImplementationVersion();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((version + "\n" + drl).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Compiles canonical DRL; the bytes are those of a jar. */
  static byte[] compile(String drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    // A release of its own: rules of different builds otherwise mix.
    ReleaseId release =
        services.newReleaseId("org.waymark", "rules", "1.0." + BUILDS.incrementAndGet());
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/rules/rules.drl", drl);
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(
          "canonical rules do not compile: "
              + builder.getResults().getMessages(Message.Level.ERROR));
    }
    byte[] jar = ((InternalKieModule) builder.getKieModule()).getBytes();
    services.getRepository().removeKieModule(release);
    return jar;
  }

  /**
   * The class files of rules and the lists of models in a jar, by path.
   *
   * @throws IOException where it cannot be read, or holds more than compiled rules can have
   */
  static Map<String, byte[]> unpack(byte[] jar) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    int room = MAX_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if ((name.endsWith(".class") && !PROJECT.matcher(name).matches())
            || name.endsWith("/drools-model")) {
          byte[] bytes = zip.readNBytes(room + 1);
          room -= bytes.length;
          if (room < 0 || entries.size() > MAX_ENTRIES) {
            throw new IOException("is larger than any compiled rules");
          }
          entries.put(name, bytes);
        }
      }
    }
    return entries;
  }

  /**
   * The names of the models that a jar lists; a line with a colon gives the version of the format.
   */
  static List<String> modelNames(Map<String, byte[]> entries) {
    var names = new ArrayList<String>();
    entries.forEach(
        (path, bytes) -> {
          if (path.endsWith("/drools-model")) {
            new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(":"))
                .forEach(names::add);
          }
        });
    return names;
  }

  /** Loads what {@link CodeInspection} lets pass, and runs nothing else. */
  static CompiledRules load(Map<String, byte[]> entries) {
    CodeInspection.check(entries);
    for (String name : modelNames(entries)) {
      // A name that is not among them would be looked for, and set up, anywhere.
      if (!entries.containsKey(name.replace('.', '/') + ".class")) {
        throw new IllegalStateException("the model " + name + " is not among the compiled rules");
      }
    }
    var loader =
        new ClassLoader(CompiledRules.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = entries.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }

          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            // The shipped rules' classes have the same names: these come first.
            synchronized (getClassLoadingLock(name)) {
              if (entries.containsKey(name.replace('.', '/') + ".class")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
              }
            }
            return super.loadClass(name, resolve);
          }
        };
    return load(modelNames(entries), loader);
  }

  private static CompiledRules load(List<String> names, ClassLoader loader) {
    var models = new ArrayList<Model>();
    for (String name : names) {
      try {
        models.add(
            Class.forName(name, true, loader)
                .asSubclass(Model.class)
                .getConstructor()
                .newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("compiled rules cannot be loaded: " + name, e);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("no compiled rules found");
    }
    return new CompiledRules(List.copyOf(models));
  }
}
