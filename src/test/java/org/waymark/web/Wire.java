package org.waymark.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a service and its database: a test may cut it, or let it fall silent. */
final class Wire implements AutoCloseable {

  private final int port;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket door;
  private volatile boolean silent;

  Wire(int target) throws IOException {
    this.target = target;
    this.door = open(0);
    this.port = door.getLocalPort();
    listen();
  }

  private static ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
  }

  int port() {
    return port;
  }

  /** Breaks every connection and refuses new ones. */
  void cut() throws IOException {
    door.close();
    sockets.forEach(Wire::close);
    sockets.clear();
  }

  /** Takes connections and passes nothing on. */
  void fallSilent() {
    silent = true;
  }

  /** Lets everything through again; what was under way in the silence is lost. */
  void mend() throws IOException {
    if (silent) {
      sockets.forEach(Wire::close);
      sockets.clear();
    }
    silent = false;
    if (door.isClosed()) {
      door = open(port);
      listen();
    }
  }

  private void listen() {
    ServerSocket own = door;
    thread(
        () -> {
          while (true) {
            Socket client = own.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            thread(() -> pass(client, server));
            thread(() -> pass(server, client));
          }
        });
  }

  private void pass(Socket from, Socket to) throws IOException {
    byte[] bytes = new byte[16_384];
    InputStream in = from.getInputStream();
    try {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (!silent) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } finally {
      close(from);
      close(to);
    }
  }

  private interface Work {
    void go() throws IOException;
  }

  private static void thread(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.go();
              } catch (IOException e) {
                // The end of a connection, or of listening.
              }
            },
            "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was broken before.
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }
}
