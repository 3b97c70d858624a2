package org.waymark.rulebook;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps what was compiled. It is only trusted where nobody else can have written
 * it: what was put there could not open a way to the machine, but could give other advice.
 */
final class CompiledCache {

  private static final System.Logger LOG = System.getLogger(CompiledCache.class.getName());
  private static final int MAX_BYTES = 64 << 20;

  /** How many rulebooks it keeps. */
  static final int KEPT = 50;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path folder;

  CompiledCache(Path folder) {
    this.folder = folder;
  }

  /** What was compiled under a key; null where nothing was, or somebody else may have put it. */
  byte @Nullable [] get(String key) {
    Path file = file(key, ".jar");
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
        return null;
      }
      return isOurs(folder) && isOurs(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps what was compiled; a folder that cannot be written is no reason to fail. */
  void put(String key, byte[] jar) {
    try {
      Files.createDirectories(folder);
      close();
      Path part = Files.createTempFile(folder, "rules", ".part");
      Files.write(part, jar);
      try {
        Files.move(part, file(key, ".jar"), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file(key, ".jar"), StandardCopyOption.REPLACE_EXISTING);
      }
      prune();
    } catch (IOException e) {
      // See above.
    }
  }

  /** Each edit that is tried leaves some megabytes: the oldest go. */
  private void prune() throws IOException {
    var jars = new TreeMap<FileTime, Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path file : files) {
        jars.put(Files.getLastModifiedTime(file), file);
      }
    }
    while (jars.size() > KEPT) {
      Files.deleteIfExists(jars.pollFirstEntry().getValue());
    }
  }

  /** Takes from others the right to write the folder: what it keeps would not be trusted. */
  private void close() throws IOException {
    PosixFileAttributeView view = view(folder);
    if (view != null && view.getOwner().equals(user())) {
      var permissions = new HashSet<>(view.readAttributes().permissions());
      if (permissions.removeAll(OTHERS)) {
        view.setPermissions(permissions);
      }
    }
  }

  /** Takes away what cannot be loaded; what somebody planted is kept for whoever looks into it. */
  void refuse(String key, Throwable why) throws IOException {
    if (why instanceof ForbiddenCode) {
      Path aside = file(key, ".refused");
      Files.move(file(key, ".jar"), aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} was changed by somebody: {1}. The rules are compiled anew.",
          aside,
          why.getMessage());
    } else {
      Files.deleteIfExists(file(key, ".jar"));
    }
  }

  private Path file(String key, String ending) {
    return folder.resolve(key + ending);
  }

  /** Whether nobody but this process's user and the system's can write a file. */
  private static boolean isOurs(Path path) throws IOException {
    PosixFileAttributeView view = view(path);
    if (view == null) {
      return true;
    }
    PosixFileAttributes attributes = view.readAttributes();
    String owner = attributes.owner().getName();
    return attributes.permissions().stream().noneMatch(OTHERS::contains)
        && (owner.equals("root") || attributes.owner().equals(user()));
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /** The owner of what this process writes: user names are not known in every container. */
  private static UserPrincipal user() throws IOException {
    Path own = Files.createTempFile("waymark", ".owner");
    try {
      return Files.getOwner(own);
    } finally {
      Files.delete(own);
    }
  }
}
