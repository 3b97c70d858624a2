package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.RulebookFiles;

/** What attacks must not do: run, touch what is not theirs, take long or much memory. */
public final class Harm {

  /** What attacks would touch or set. */
  private static final Path CANARY = Path.of("/tmp/waymark-canary");

  private static final String PROPERTY = "waymark.canary";
  private static final Duration LONG = Duration.ofSeconds(5);

  /** All that is allocated; what is held at a time is a part of it. */
  private static final long MUCH = 512L << 20;

  private Harm() {}

  /** Takes away what earlier attacks left. */
  public static void forget() throws IOException {
    Files.deleteIfExists(CANARY);
    System.clearProperty(PROPERTY);
  }

  /** Checks that no attack ran. */
  public static void none() {
    assertThat(CANARY).doesNotExist();
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  /** Does something in this thread that must take neither long nor much. */
  public static <T> T bounded(String what, Callable<T> work) throws Exception {
    return bounded(what, MUCH, work);
  }

  /** Does something in this thread that must not take long, nor allocate more than some bytes. */
  public static <T> T bounded(String what, long much, Callable<T> work) throws Exception {
    var meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long memory = meter.getThreadAllocatedBytes(thread);
    long begun = meter.getThreadCpuTime(thread);
    T result = work.call();
    assertThat(Duration.ofNanos(meter.getThreadCpuTime(thread) - begun)).as(what).isLessThan(LONG);
    assertThat(meter.getThreadAllocatedBytes(thread) - memory).as(what).isLessThan(much);
    return result;
  }

  /** Does something in any thread of this process that must not take long. */
  public static <T> T quick(String what, Callable<T> work) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long begun = system.getProcessCpuTime();
    T result = work.call();
    assertThat(Duration.ofNanos(system.getProcessCpuTime() - begun)).as(what).isLessThan(LONG);
    return result;
  }

  /** The texts of files; null where one is no text. */
  public static @Nullable RulebookFiles texts(Map<String, byte[]> files) {
    var texts = new TreeMap<String, String>();
    for (var file : files.entrySet()) {
      String text = text(file.getValue());
      if (text == null) {
        return null;
      }
      texts.put(file.getKey(), text);
    }
    return new RulebookFiles(texts);
  }

  /** The text of some bytes; null where they are none. */
  public static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
