package org.waymark.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java that a benchmark writes, in memory. */
final class Sources {

  private Sources() {}

  /** A class loader with the classes of some sources by class name. */
  static ClassLoader compile(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var units = new ArrayList<JavaFileObject>();
    sources.forEach(
        (name, text) ->
            units.add(
                new SimpleJavaFileObject(
                    URI.create("string:///" + name.replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE) {
                  @Override
                  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                  }
                }));
    var classes = new HashMap<String, ByteArrayOutputStream>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    JavaFileManager files =
        new ForwardingJavaFileManager<>(standard) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            var bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(
                URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
              @Override
              public OutputStream openOutputStream() throws IOException {
                return bytes;
              }
            };
          }
        };
    List<String> options = List.of("-cp", System.getProperty("java.class.path"), "-proc:none");
    if (!compiler.getTask(null, files, null, options, null, units).call()) {
      throw new IllegalStateException("the benchmark's own sources do not compile");
    }
    return new ClassLoader(Sources.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
      }

      @Override
      public java.io.InputStream getResourceAsStream(String name) {
        ByteArrayOutputStream bytes =
            classes.get(name.replace('/', '.').replaceAll("\\.class$", ""));
        return bytes == null
            ? super.getResourceAsStream(name)
            : new java.io.ByteArrayInputStream(bytes.toByteArray());
      }
    };
  }
}
