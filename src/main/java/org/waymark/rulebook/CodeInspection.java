package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads compiled rules before any of them is loaded. Whatever they refer to must be allowed, so
 * that a hole in the reader of rules, in the compiler or in the cache opens no way to anything but
 * the facts. No method may go back to an earlier instruction, so each ends.
 */
final class CodeInspection {

  private static final int FORBIDDEN_ACCESS = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

  private final Map<String, ClassReader> classes = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private String name = "";

  private CodeInspection() {}

  /**
   * Inspects the class files among the entries of a jar.
   *
   * @throws ForbiddenCode where they hold what no rule is compiled to
   */
  static void check(Map<String, byte[]> entries) {
    var inspection = new CodeInspection();
    entries.forEach(inspection::add);
    inspection.classes.forEach(inspection::references);
    if (!inspection.found.isEmpty()) {
      throw new ForbiddenCode(inspection.found);
    }
  }

  private void add(String path, byte[] bytes) {
    if (!path.endsWith(".class")) {
      return;
    }
    name = path.substring(0, path.length() - ".class".length());
    if (!AllowedCode.NAME.matcher(name).matches()) {
      found.add(name + " is no name of a rule's class");
      return;
    }
    members.put(name, new HashSet<>());
    try {
      var reader = new ClassReader(bytes);
      classes.put(name, reader);
      reader.accept(new Structure(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      found.add(name + " is no class file: " + e);
    }
  }

  /** A class can do nothing but with what its constant pool names. */
  private void references(String path, ClassReader pool) {
    name = path;
    try {
      char[] buffer = new char[pool.getMaxStringLength()];
      for (int i = 1; i < pool.getItemCount(); i++) {
        int at = pool.getItem(i);
        if (at > 0) {
          reference(pool, at, buffer);
        }
      }
    } catch (RuntimeException e) {
      found.add(name + " is no class file: " + e);
    }
  }

  private void reference(ClassReader pool, int at, char[] buffer) {
    switch (pool.readByte(at - 1)) {
      case 1, 3, 4, 5, 6, 8, 12, 16 -> {
        // Texts, numbers, names and types: nothing that is loaded or run by itself.
      }
      case 7 -> type(pool.readUTF8(at, buffer));
      case 9, 10, 11 -> {
        String owner = pool.readClass(at, buffer);
        int nameAndType = pool.getItem(pool.readUnsignedShort(at + 2));
        String member =
            pool.readUTF8(nameAndType, buffer) + " " + pool.readUTF8(nameAndType + 2, buffer);
        if (!AllowedCode.MEMBERS.contains(owner + "." + member) && !own(owner, member)) {
          found.add(name + " refers to " + owner.replace('/', '.') + "." + member);
        }
      }
      case 15 -> {
        // What it refers to is a member of the pool too, but a handle of another kind, or one to
        // the rules' own code, would be a way to call that nothing needs.
        if (pool.readByte(at) != Opcodes.H_INVOKESTATIC || !concatenates(pool, at, buffer)) {
          found.add(name + " holds a method handle that no rule needs");
        }
      }
      case 18 -> {
        int nameAndType = pool.getItem(pool.readUnsignedShort(at + 2));
        if (!"makeConcatWithConstants".equals(pool.readUTF8(nameAndType, buffer))) {
          found.add(name + " makes a lambda or another dynamic call");
        }
      }
      default -> found.add(name + " holds a constant of kind " + pool.readByte(at - 1));
    }
  }

  private static boolean concatenates(ClassReader pool, int handle, char[] buffer) {
    int member = pool.getItem(pool.readUnsignedShort(handle + 1));
    return "java/lang/invoke/StringConcatFactory".equals(pool.readClass(member, buffer));
  }

  private boolean own(String owner, String member) {
    Set<String> declared = members.get(owner);
    // Only what the class declares itself: what it inherits, such as wait(), is not its own.
    return declared != null && declared.contains(member);
  }

  private void type(@Nullable String internal) {
    String type = internal == null ? "" : internal;
    if (type.startsWith("[") && type.endsWith(";")) {
      type = type.substring(type.lastIndexOf('[') + 2, type.length() - 1);
    }
    if (!AllowedCode.CLASSES.contains(type) && !classes.containsKey(type)) {
      found.add(name + " refers to " + type.replace('/', '.'));
    }
  }

  /** What a class is, and the instructions that need nothing of the pool. */
  private final class Structure extends ClassVisitor {

    Structure() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String own,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      if (!own.equals(name)) {
        found.add(name + " calls itself " + own);
      }
      if (superName == null || !AllowedCode.SUPERCLASSES.contains(superName)) {
        found.add(name + " extends " + superName);
      }
      for (String one : interfaces == null ? new String[0] : interfaces) {
        if (!AllowedCode.INTERFACES.contains(one)) {
          found.add(name + " implements " + one.replace('/', '.'));
        }
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      declares(field, descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      declares(method, descriptor);
      if ((access & FORBIDDEN_ACCESS) != 0) {
        found.add(name + "." + method + " is native or synchronized");
      }
      return new Instructions(method);
    }

    private void declares(String member, String descriptor) {
      Set<String> declared = members.get(name);
      if (declared != null) {
        declared.add(member + " " + descriptor);
      }
    }
  }

  /** A method that ends, and changes no array of numbers. */
  private final class Instructions extends MethodVisitor {

    private final String method;
    private final Set<Label> passed = new HashSet<>();

    Instructions(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      forward(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      visitLookupSwitchInsn(other, new int[0], labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      forward(other);
      for (Label label : labels) {
        forward(label);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String descriptor, boolean isInterface) {
      // The one copies what a class itself holds, the other notes that a rule applies.
      if ((called.equals("arraycopy") && !method.equals("values"))
          || (called.equals("applies") && !method.equals("execute"))) {
        wrong("calls " + called);
      }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
      wrong("catches exceptions");
    }

    @Override
    public void visitInsn(int opcode) {
      switch (opcode) {
        case Opcodes.IASTORE,
            Opcodes.LASTORE,
            Opcodes.FASTORE,
            Opcodes.DASTORE,
            Opcodes.BASTORE,
            Opcodes.CASTORE,
            Opcodes.SASTORE ->
            wrong("changes an array");
        case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> wrong("locks");
        default -> {}
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        wrong("makes an array of numbers");
      }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      wrong("makes an array of arrays");
    }

    private void forward(Label label) {
      if (passed.contains(label)) {
        wrong("goes back to an earlier instruction");
      }
    }

    private void wrong(String what) {
      found.add(name + "." + method + " " + what);
    }
  }
}
