package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.waymark.Rules;

/** Code that is planted among compiled rules is found before any of it is loaded. */
class CodeInspectionTest {

  /** Set by planted code that runs, be it only because its class is set up. */
  private static final String FLAG = "waymark.planted";

  private static final String DRL = drl();
  private static final Map<String, byte[]> VALID = valid();

  @TempDir Path folder;

  @AfterEach
  void nothingThatWasPlantedRan() {
    assertThat(System.getProperty(FLAG)).isNull();
  }

  private static String drl() {
    var text = new StringBuilder("package rules;\nimport org.waymark.condition.Facts;\n");
    for (int i = 0; i < 12; i++) {
      text.append(Rules.sources().rules().get(i * 30).drl(i, ""));
    }
    return text.toString();
  }

  private static Map<String, byte[]> valid() {
    try {
      return Collections.unmodifiableMap(CompiledRules.unpack(CompiledRules.compile(DRL)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Code that somebody plants at the beginning of a condition. */
  private record Planted(String what, String named, Consumer<MethodVisitor> code) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Planted call(String what, String owner, String method, String descriptor) {
    return new Planted(
        what,
        owner.replace('/', '.') + "." + method,
        code -> {
          for (Type type : Type.getArgumentTypes(descriptor)) {
            code.visitInsn(
                type.getSort() == Type.INT || type.getSort() == Type.BOOLEAN
                    ? Opcodes.ICONST_0
                    : Opcodes.ACONST_NULL);
          }
          code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
          Type result = Type.getReturnType(descriptor);
          if (result.getSort() != Type.VOID) {
            code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
          }
        });
  }

  private static void lambda(MethodVisitor code, Handle target) {
    code.visitInvokeDynamicInsn(
        "run",
        "()Ljava/lang/Runnable;",
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
                + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            false),
        Type.getType("()V"),
        target,
        Type.getType("()V"));
    code.visitInsn(Opcodes.POP);
  }

  static Stream<Planted> planted() {
    String file = "Ljava/nio/file/Path;";
    return Stream.of(
        call("ends the process", "java/lang/System", "exit", "(I)V"),
        call("reads the environment", "java/lang/System", "getenv", "()Ljava/util/Map;"),
        call("takes the runtime", "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;"),
        call("reflects", "java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;"),
        call("deletes a file", "java/nio/file/Files", "delete", "(" + file + ")V"),
        call("reads a file", "java/nio/file/Files", "readAllBytes", "(" + file + ")[B"),
        call("loads a library", "java/lang/System", "load", "(Ljava/lang/String;)V"),
        call("sleeps", "java/lang/Thread", "yield", "()V"),
        call(
            "looks up methods",
            "java/lang/invoke/MethodHandles",
            "lookup",
            "()Ljava/lang/invoke/MethodHandles$Lookup;"),
        call("asks the engine", "org/kie/api/KieServices", "get", "()Lorg/kie/api/KieServices;"),
        new Planted(
            "starts a program",
            "java.lang.Runtime.exec (Ljava/lang/String;)Ljava/lang/Process;",
            code -> {
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitMethodInsn(
                  Opcodes.INVOKEVIRTUAL,
                  "java/lang/Runtime",
                  "exec",
                  "(Ljava/lang/String;)Ljava/lang/Process;",
                  false);
              code.visitInsn(Opcodes.POP);
            }),
        new Planted(
            "makes a lambda of the end of the process",
            "java.lang.invoke.LambdaMetafactory",
            code ->
                lambda(
                    code,
                    new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false))),
        new Planted(
            "names a dangerous class",
            "java.lang.ProcessBuilder",
            code -> {
              code.visitLdcInsn(Type.getType("Ljava/lang/ProcessBuilder;"));
              code.visitInsn(Opcodes.POP);
            }),
        new Planted(
            "reads a field of another class",
            "java.lang.System.out",
            code -> {
              code.visitFieldInsn(
                  Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
              code.visitInsn(Opcodes.POP);
            }),
        new Planted(
            "waits for ever by what its own class inherits",
            ".wait ()V",
            code -> {
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, predicate(), "wait", "()V", false);
            }),
        new Planted(
            "runs for ever",
            "goes back to an earlier instruction",
            code -> {
              var again = new Label();
              code.visitLabel(again);
              code.visitJumpInsn(Opcodes.GOTO, again);
            }),
        new Planted(
            "changes what the profile says",
            "changes an array",
            code -> {
              code.visitVarInsn(Opcodes.ALOAD, 1);
              code.visitMethodInsn(
                  Opcodes.INVOKEVIRTUAL, "org/waymark/condition/Facts", "getLo", "()[D", false);
              code.visitInsn(Opcodes.ICONST_0);
              code.visitInsn(Opcodes.DCONST_0);
              code.visitInsn(Opcodes.DASTORE);
            }),
        new Planted(
            "lets another rule apply",
            "calls applies",
            code -> {
              code.visitVarInsn(Opcodes.ALOAD, 1);
              code.visitInsn(Opcodes.ICONST_3);
              code.visitMethodInsn(
                  Opcodes.INVOKEVIRTUAL, "org/waymark/condition/Facts", "applies", "(I)V", false);
            }),
        new Planted(
            "fills the memory",
            "makes an array",
            code -> {
              code.visitLdcInsn(Integer.MAX_VALUE - 8);
              code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
              code.visitInsn(Opcodes.POP);
            }));
  }

  private static String predicate() {
    return VALID.keySet().stream()
        .filter(path -> path.contains("LambdaPredicate"))
        .findFirst()
        .orElseThrow()
        .replace(".class", "");
  }

  /** The valid rules with code at the beginning of one condition, and a flag when it is set up. */
  private static Map<String, byte[]> with(Planted planted) {
    var reader = new ClassReader(VALID.get(predicate() + ".class"));
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, code) {
              @Override
              public void visitCode() {
                super.visitCode();
                if (name.equals("<clinit>")) {
                  flag(code);
                } else if (name.equals("test") && descriptor.contains("Facts")) {
                  planted.code().accept(code);
                }
              }
            };
          }
        },
        0);
    var entries = new TreeMap<>(VALID);
    entries.put(predicate() + ".class", writer.toByteArray());
    return entries;
  }

  private static void flag(MethodVisitor code) {
    code.visitLdcInsn(FLAG);
    code.visitLdcInsn("ran");
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/System",
        "setProperty",
        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        false);
    code.visitInsn(Opcodes.POP);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void plantedCodeIsNamedAndNothingIsLoaded(Planted planted) {
    assertThatExceptionOfType(ForbiddenCode.class)
        .isThrownBy(() -> CompiledRules.load(with(planted)))
        .withMessageContaining(predicate())
        .withMessageContaining(planted.named())
        .withMessageContaining("nothing of them is loaded");
  }

  @Test
  void whatIsNotPlantedIsLoaded() {
    assertThat(CompiledRules.load(VALID).models()).hasSize(1);
  }

  @Test
  void theFlagWouldBeSetWithoutTheInspection() throws Exception {
    byte[] bytes = with(new Planted("", "", code -> {})).get(predicate() + ".class");
    var loader =
        new ClassLoader(getClass().getClassLoader()) {
          Class<?> define() {
            return defineClass(null, bytes, 0, bytes.length);
          }
        };
    Class.forName(loader.define().getName(), true, loader);
    assertThat(System.clearProperty(FLAG)).isEqualTo("ran");
  }

  private static byte[] simple(String name, String superclass, int access) {
    var writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superclass, new String[0]);
    if (access != 0) {
      writer.visitMethod(access, "work", "()V", null, null).visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void refused(String path, byte[] bytes, String message) {
    var entries = new TreeMap<>(VALID);
    entries.put(path, bytes);
    assertThatExceptionOfType(ForbiddenCode.class)
        .isThrownBy(() -> CompiledRules.load(entries))
        .withMessageContaining(message);
  }

  @Test
  void aClassThatDoesNotBelongThereIsRefused() {
    String hash = "0123456789ABCDEF0123456789ABCDEF";
    refused("rules/Evil.class", simple("rules/Evil", "java/lang/Object", 0), "is no name of");
    refused(
        "org/waymark/condition/Facts.class",
        simple("org/waymark/condition/Facts", "java/lang/Object", 0),
        "org/waymark/condition/Facts is no name of");
    refused(
        "rules/Rules" + hash + ".class",
        simple("rules/Rules" + hash, "java/lang/ClassLoader", 0),
        "extends java/lang/ClassLoader");
    refused(
        "rules/Rules" + hash + ".class",
        simple("rules/Other", "java/lang/Object", 0),
        "calls itself rules/Other");
    refused(
        "rules/Rules" + hash + ".class",
        simple("rules/Rules" + hash, "java/lang/Object", Opcodes.ACC_NATIVE),
        "work is native");
    refused("rules/Rules" + hash + ".class", new byte[] {1, 2, 3}, "is no class file");
    refused("rules/Rules" + hash + ".class", new byte[0], "is no class file");
  }

  @Test
  void aModelThatIsNotAmongTheRulesIsNotLookedForElsewhere() {
    var entries = new TreeMap<>(VALID);
    String list =
        entries.keySet().stream()
            .filter(path -> path.endsWith("/drools-model"))
            .findFirst()
            .orElseThrow();
    entries.put(list, "java.lang.ProcessBuilder\n".getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> CompiledRules.load(entries))
        .withMessageContaining("java.lang.ProcessBuilder is not among the compiled rules");
  }

  @Test
  void everyFormOfConditionPasses() {
    var text = new StringBuilder("package rules;\nimport org.waymark.condition.Facts;\n");
    List<String> forms =
        List.of(
            "only(3, 5L) && !( misses(1, 2L) ), holds(1, 4L)",
            "lo[4] >= 2.5 * hi[5] - 3.0 + hi[6]",
            "(hi[4] <= 7.0 && lo[4] >= 7.0)",
            "(hi[4] < 7.0 || lo[4] > 7.0)",
            "only(3, -9223372036854775808L)");
    for (int i = 0; i < 60; i++) {
      // More rules with one condition than it names.
      text.append(
          "rule \"CLD-%02d\" when $f : Facts( %s ) then $f.applies(%d); end\n"
              .formatted(i, forms.get(i % forms.size()), i));
    }
    assertThatCode(
            () ->
                CodeInspection.check(CompiledRules.unpack(CompiledRules.compile(text.toString()))))
        .doesNotThrowAnyException();
  }

  private static byte[] jar(Map<String, byte[]> entries) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private Path kept() {
    return folder.resolve(CompiledRules.key(DRL) + ".jar");
  }

  @Test
  void aJarThatSomebodyChangedInTheCacheIsSetAsideAndMadeAnew() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    byte[] changed = jar(with(planted().findFirst().orElseThrow()));
    Files.write(kept(), changed);
    assertThat(CompiledRules.of(DRL, folder).models()).hasSize(1);
    assertThat(folder.resolve(CompiledRules.key(DRL) + ".refused")).hasBinaryContent(changed);
    assertThat(CompiledRules.unpack(Files.readAllBytes(kept()))).hasSameSizeAs(VALID);
  }

  @Test
  void aJarThatOthersMayWriteIsNotTrusted() throws Exception {
    byte[] valid = jar(VALID);
    Files.write(kept(), valid);
    var cache = new CompiledCache(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    assertThat(cache.get(CompiledRules.key(DRL))).isEqualTo(valid);
    Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(cache.get(CompiledRules.key(DRL))).isNull();
    Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(cache.get(CompiledRules.key(DRL))).isNull();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path elsewhere = Files.move(kept(), folder.resolve("elsewhere"));
    Files.createSymbolicLink(kept(), elsewhere);
    assertThat(cache.get(CompiledRules.key(DRL))).isNull();
  }

  @Test
  void aFolderThatOthersMayWriteIsClosedWhenSomethingIsKeptInIt() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
    var cache = new CompiledCache(folder);
    byte[] valid = jar(VALID);
    cache.put(CompiledRules.key(DRL), valid);
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(cache.get(CompiledRules.key(DRL))).isEqualTo(valid);
  }

  @Test
  void theShippedRulesPass() throws Exception {
    var entries = new TreeMap<String, byte[]>();
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes.resolve("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        entries.put(
            classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    String names =
        Files.readString(classes.resolve("prebuilt-rules"))
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    entries.put("META-INF/kie/rules/drools-model", names.getBytes(StandardCharsets.UTF_8));
    assertThat(entries).hasSizeGreaterThan(900);
    CodeInspection.check(entries);
    assertThat(CompiledRules.load(entries).models()).hasSize(1);
  }
}
