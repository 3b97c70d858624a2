package org.waymark.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Many connections of HTTP/1.1 on one thread: who measures shares its machine with what is
 * measured, so it must cost little.
 */
final class HttpLoad {

  private static final long A_WHILE = TimeUnit.MICROSECONDS.toNanos(200);

  private final InetSocketAddress address;
  private final List<byte[]> requests;
  private final double perSecond;
  private final Selector selector;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private long[] micros = new long[1 << 16];
  private int answered;
  private long broken;
  private long bytes;
  private int next;
  private long intended;
  private boolean counts;
  private boolean over;

  /**
   * Makes the load of a service.
   *
   * @param requests what to send, one after the other, and again from the beginning
   * @param perSecond how many requests to begin a second whatever the service does; 0 for as many
   *     as it answers
   */
  HttpLoad(URI service, List<byte[]> requests, double perSecond) throws IOException {
    this.address = new InetSocketAddress(service.getHost(), service.getPort());
    this.requests = requests;
    this.perSecond = perSecond;
    this.selector = Selector.open();
  }

  /**
   * What was measured.
   *
   * @param micros how long each answer took, in order of size; with a fixed rate from the moment at
   *     which the request should have begun
   * @param statuses how often each status came
   * @param broken how many connections ended in the middle of an answer
   * @param late how many requests should have begun and had not when the time was over
   * @param bytes the size of all answers
   */
  record Result(long[] micros, Map<Integer, Long> statuses, long broken, long late, long bytes) {}

  /** A whole request with a profile. */
  static byte[] request(URI service, String target, String key, byte[] profile) {
    String head =
        "POST "
            + target
            + " HTTP/1.1\r\nHost: "
            + service.getAuthority()
            + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
            + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n")
            + "Content-Length: "
            + profile.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(start, start.length + profile.length);
    System.arraycopy(profile, 0, whole, start.length, profile.length);
    return whole;
  }

  /** Sends for so long without counting, then for so long counting. */
  Result run(int connections, int warmup, int seconds) throws IOException {
    for (int i = 0; i < connections; i++) {
      new Connection().open();
    }
    send(TimeUnit.SECONDS.toNanos(warmup));
    counts = true;
    long late = send(TimeUnit.SECONDS.toNanos(seconds));
    counts = false;
    over = true;
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
    long[] sorted = Arrays.copyOf(micros, answered);
    Arrays.sort(sorted);
    return new Result(sorted, statuses, broken, late, bytes);
  }

  private long send(long nanos) throws IOException {
    long begun = System.nanoTime();
    long end = begun + nanos;
    double interval = perSecond == 0 ? 0 : 1e9 / perSecond;
    long sent = 0;
    for (long now = begun; now < end; now = System.nanoTime()) {
      while (!idle.isEmpty() && begun + (long) (sent * interval) <= now) {
        intended = perSecond == 0 ? now : begun + (long) (sent * interval);
        sent++;
        idle.poll().send();
      }
      long wait = begun + (long) (sent * interval) - System.nanoTime();
      if (perSecond == 0 || idle.isEmpty() || wait > TimeUnit.MILLISECONDS.toNanos(2)) {
        selector.select(Connection::ready, 1);
      } else {
        LockSupport.parkNanos(Math.min(Math.max(wait, 0), A_WHILE));
        selector.selectNow(Connection::ready);
      }
    }
    return perSecond == 0 ? 0 : Math.max(0, (long) (nanos / interval) - sent);
  }

  private void note(int status, long since, long size) {
    if (!counts) {
      return;
    }
    if (answered == micros.length) {
      micros = Arrays.copyOf(micros, 2 * answered);
    }
    micros[answered++] = (System.nanoTime() - since) / 1_000;
    statuses.merge(status, 1L, Long::sum);
    bytes += size;
  }

  private final class Connection {
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer out;
    private final StringBuilder head = new StringBuilder();
    private long since;
    private long size;
    private long left;
    private int status;
    private boolean inHead;
    private boolean last;

    void open() throws IOException {
      channel = SocketChannel.open(address);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ, this);
      out = null;
      idle.add(this);
    }

    void send() throws IOException {
      out = ByteBuffer.wrap(requests.get(next));
      next = (next + 1) % requests.size();
      since = intended;
      head.setLength(0);
      inHead = true;
      size = 0;
      try {
        write();
      } catch (IOException e) {
        fail();
      }
    }

    private void write() throws IOException {
      channel.write(out);
      key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    static void ready(SelectionKey key) {
      var connection = (Connection) key.attachment();
      try {
        try {
          if (key.isWritable()) {
            connection.write();
          } else {
            connection.read();
          }
        } catch (IOException e) {
          connection.fail();
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private void read() throws IOException {
      in.clear();
      int n = channel.read(in);
      if (n < 0) {
        fail();
        return;
      }
      size += n;
      in.flip();
      while (inHead && in.hasRemaining()) {
        head.append((char) (in.get() & 0xff));
        int end = head.length() - 4;
        if (end > 0 && head.charAt(end + 1) == '\n' && head.charAt(end + 3) == '\n') {
          inHead = false;
          understand();
        }
      }
      if (!inHead) {
        left -= in.remaining();
        if (left <= 0) {
          finish();
        }
      }
    }

    private void understand() throws IOException {
      status = Integer.parseInt(head.substring(9, 12));
      left = -1;
      last = false;
      for (String line : head.toString().lines().toList()) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          left = Long.parseLong(line.substring(15).strip());
        } else if (lower.startsWith("connection:") && lower.contains("close")) {
          last = true;
        }
      }
      if (left < 0) {
        throw new IllegalStateException("expected answers that say their length, found\n" + head);
      }
    }

    private void finish() throws IOException {
      note(status, since, size);
      out = null;
      if (last) {
        channel.close();
        open();
      } else {
        idle.add(this);
      }
    }

    /** The service may close a connection between two requests; in an answer it must not. */
    private void fail() throws IOException {
      channel.close();
      if (out == null) {
        idle.remove(this);
      } else if (counts) {
        broken++;
      }
      if (!over) {
        open();
      }
    }
  }
}
