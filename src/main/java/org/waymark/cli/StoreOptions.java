package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.store.Database;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which database a command works with; who may use it comes from the environment alone. */
final class StoreOptions {

  private static final int CONNECTIONS = 2;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  Place place = new Place();

  /** Where the database is. */
  static final class Place {

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description =
            "The folder of the database; WAYMARK_DATA, or the user's folder for data, unless given.")
    @Nullable Path data;

    @Option(
        names = "--database",
        paramLabel = "URL",
        description =
            "The database, as jdbc:postgresql://HOST/NAME; WAYMARK_DATABASE, or a file in the folder"
                + " for data, unless given.")
    @Nullable String database;
  }

  /** Opens the database; makes it where there is none. */
  Database open(Waymark waymark) throws InputException {
    return Database.open(address(waymark, CONNECTIONS));
  }

  /** Where the database is, for at most so many connections. */
  Database.Address address(Waymark waymark, int connections) throws InputException {
    Map<String, String> environment = waymark.environment;
    String url = url(environment);
    return url.isEmpty()
        ? Database.Address.in(folder(environment), connections)
        : address(url, environment, connections);
  }

  /** Opens the database that there is. */
  Database openExisting(Waymark waymark) throws InputException {
    Map<String, String> environment = waymark.environment;
    String url = url(environment);
    if (!url.isEmpty()) {
      return Database.openExisting(address(url, environment, CONNECTIONS));
    }
    Path folder = folder(environment);
    if (!Files.exists(folder.resolve("waymark.mv.db"))) {
      throw Books.problem(
          folder.toString(),
          "holds no database of Waymark's, expected waymark.mv.db; --data names another folder,"
              + " --database a server");
    }
    return Database.openExisting(Database.Address.in(folder, CONNECTIONS));
  }

  private String url(Map<String, String> environment) throws InputException {
    if (place.database != null) {
      if (place.database.toLowerCase(Locale.ROOT).contains("password=")) {
        throw Books.problem(
            "--database",
            "holds a password, which others can see; give it by WAYMARK_DATABASE_PASSWORD or, in a"
                + " file, WAYMARK_DATABASE_PASSWORD_FILE");
      }
      return place.database;
    }
    return place.data == null ? environment.getOrDefault("WAYMARK_DATABASE", "") : "";
  }

  private static Database.Address address(
      String url, Map<String, String> environment, int connections) throws InputException {
    String user = environment.getOrDefault("WAYMARK_DATABASE_USER", "");
    return new Database.Address(
        url,
        user.isEmpty() && url.startsWith("jdbc:h2:") ? "sa" : user,
        password(environment),
        connections);
  }

  private static String password(Map<String, String> environment) throws InputException {
    String file = environment.getOrDefault("WAYMARK_DATABASE_PASSWORD_FILE", "");
    if (file.isEmpty()) {
      return environment.getOrDefault("WAYMARK_DATABASE_PASSWORD", "");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      throw Books.problem(
          file, "cannot be read; WAYMARK_DATABASE_PASSWORD_FILE names it: " + e.getMessage());
    }
  }

  /** The folder for data, by the customs of the system. */
  private Path folder(Map<String, String> environment) throws InputException {
    if (place.data != null) {
      return place.data;
    }
    String own = environment.getOrDefault("WAYMARK_DATA", "");
    String base =
        environment.getOrDefault("XDG_DATA_HOME", environment.getOrDefault("LOCALAPPDATA", ""));
    try {
      if (!own.isEmpty()) {
        return Path.of(own);
      }
      return (base.isEmpty()
              ? Path.of(System.getProperty("user.home", "."), ".local", "share")
              : Path.of(base))
          .resolve("waymark");
    } catch (InvalidPathException e) {
      throw Books.problem(own.isEmpty() ? base : own, "is no name of a folder");
    }
  }
}
