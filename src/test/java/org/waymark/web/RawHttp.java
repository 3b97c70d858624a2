package org.waymark.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 as bytes on a socket: also what no client library sends. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 15_000;

  private RawHttp() {}

  /** How the length of the content is said. */
  enum Framing {
    /** As it is. */
    LENGTH,
    /** In pieces. */
    CHUNKED,
    /** Ten bytes more than there are, then the end. */
    TOO_LONG,
    /** A length that is none. */
    NO_NUMBER,
    /** Two lengths. */
    TWICE,
    /** A piece whose length is none. */
    BROKEN_CHUNK,
    /** Pieces without an end. */
    ENDLESS_CHUNKS,
    /** An encoding of the transfer that nobody knows. */
    UNKNOWN
  }

  /**
   * A request.
   *
   * @param headers whole lines; Host, Connection and the length are added
   */
  @SuppressWarnings("ArrayRecordComponent") // they are bytes
  record Request(
      String method, String target, List<String> headers, byte[] content, Framing framing) {

    private byte[] head() {
      var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
      if (headers.stream().noneMatch(one -> one.toLowerCase(Locale.ROOT).startsWith("host:"))) {
        head.append("Host: localhost\r\n");
      }
      head.append("Connection: close\r\n");
      headers.forEach(one -> head.append(one).append("\r\n"));
      switch (framing) {
        case LENGTH -> {
          if (content.length > 0 || !method.matches("GET|HEAD|OPTIONS|DELETE|TRACE")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
          }
        }
        case TOO_LONG -> head.append("Content-Length: ").append(content.length + 10).append("\r\n");
        case NO_NUMBER -> head.append("Content-Length: many\r\n");
        case TWICE ->
            head.append("Content-Length: 1\r\nContent-Length: ")
                .append(content.length + 2)
                .append("\r\n");
        case CHUNKED, BROKEN_CHUNK, ENDLESS_CHUNKS -> head.append("Transfer-Encoding: chunked\r\n");
        case UNKNOWN -> head.append("Transfer-Encoding: runes\r\n");
      }
      return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] framed() {
      var out = new ByteArrayOutputStream();
      if (framing == Framing.CHUNKED || framing == Framing.ENDLESS_CHUNKS) {
        int piece = Math.max(1, content.length / 3 + 1);
        for (int i = 0; i < content.length; i += piece) {
          int n = Math.min(piece, content.length - i);
          out.writeBytes((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(content, i, n);
          out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        if (framing == Framing.CHUNKED) {
          out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } else if (framing == Framing.BROKEN_CHUNK) {
        out.writeBytes("zz\r\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
      } else {
        out.writeBytes(content);
      }
      return out.toByteArray();
    }

    boolean isLargerThanRead() {
      return head().length > 2 * HeaderSizeFilter.MOST_BYTES;
    }

    boolean isWhole() {
      return framing == Framing.LENGTH || framing == Framing.CHUNKED;
    }

    /** The request as a command that sends it again. */
    @Override
    public String toString() {
      var text = new StringBuilder("curl -i --path-as-is -X ").append(quoted(method));
      headers.forEach(one -> text.append(" -H ").append(quoted(one)));
      if (framing != Framing.LENGTH) {
        text.append(" # framing ").append(framing).append(':');
      }
      if (content.length > 0) {
        String body = quoted(new String(content, StandardCharsets.ISO_8859_1));
        text.append(" --data-binary ")
            .append(body.length() > 3000 ? body.substring(0, 3000) + "…" : body);
      }
      String where = quoted("http://localhost:8080" + target);
      return text.append(' ')
          .append(where.length() > 3000 ? where.substring(0, 3000) + "…" : where)
          .toString();
    }

    private static String quoted(String text) {
      var quoted = new StringBuilder("$'");
      text.chars()
          .forEach(
              c -> {
                if (c == '\'' || c == '\\') {
                  quoted.append('\\').append((char) c);
                } else if (c >= ' ' && c < 127) {
                  quoted.append((char) c);
                } else if (c < 256) {
                  quoted.append(String.format("\\x%02x", c));
                } else {
                  quoted.append(String.format("\\u%04x", c));
                }
              });
      return quoted.append('\'').toString();
    }
  }

  /** A response; its headers by their names in lower case, the last of each. */
  @SuppressWarnings("ArrayRecordComponent") // they are bytes
  record Response(int status, Map<String, String> headers, byte[] content, long millis) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  static Response send(int port, Request request) throws IOException {
    long begun = System.nanoTime();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      byte[] head = request.head();
      try {
        OutputStream out = socket.getOutputStream();
        out.write(head);
        out.write(request.framed());
        out.flush();
        if (!request.isWhole()) {
          socket.shutdownOutput();
        }
      } catch (SocketException e) {
        // It answers before it has read all: the answer is there.
      }
      byte[] bytes = all(socket.getInputStream());
      return response(bytes, (System.nanoTime() - begun) / 1_000_000);
    }
  }

  private static byte[] all(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var piece = new byte[16_384];
    try {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        bytes.write(piece, 0, n);
      }
    } catch (SocketException e) {
      // Closed with something unread of ours; what came before is the answer.
      if (bytes.size() == 0) {
        throw e;
      }
    }
    return bytes.toByteArray();
  }

  private static Response response(byte[] bytes, long millis) throws IOException {
    int end = endOfHead(bytes, 0);
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    if (head.startsWith("HTTP/1.1 100")) {
      byte[] rest = Arrays.copyOfRange(bytes, end + 4, bytes.length);
      return response(rest, millis);
    }
    String[] lines = head.split("\r\n", -1);
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int at = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, at).toLowerCase(Locale.ROOT), lines[i].substring(at + 1).strip());
    }
    byte[] content = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      content = joined(content);
    }
    return new Response(Integer.parseInt(lines[0].substring(9, 12)), headers, content, millis);
  }

  private static int endOfHead(byte[] bytes, int from) throws IOException {
    for (int i = from; i + 3 < bytes.length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    throw new IOException(
        "found no response: " + new String(bytes, StandardCharsets.ISO_8859_1).strip());
  }

  private static byte[] joined(byte[] chunks) throws IOException {
    var content = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int end = at;
      while (end < chunks.length && chunks[end] != '\r') {
        end++;
      }
      String length = new String(chunks, at, end - at, StandardCharsets.US_ASCII);
      int n = Integer.parseInt(length, 16);
      if (n == 0) {
        return content.toByteArray();
      }
      content.write(chunks, end + 2, n);
      at = end + 2 + n + 2;
    }
    throw new IOException("found no end of the response");
  }
}
