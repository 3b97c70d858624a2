package org.waymark.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table as the database describes it, so that one that is added later is not forgotten.
 *
 * @param name its name
 * @param columns its columns in their order
 * @param key the columns of its primary key in their order
 */
record Table(String name, List<Column> columns, List<String> key) {

  private static final String MIGRATIONS = "flyway_schema_history";
  private static final int ROWS_AT_A_TIME = 50;

  /** What a column holds. */
  enum Kind {
    TEXT(Types.VARCHAR, "a text"),
    NUMBER(Types.BIGINT, "a whole number"),
    FLAG(Types.BOOLEAN, "true or false");

    private final int sqlType;
    private final String words;

    Kind(int sqlType, String words) {
      this.sqlType = sqlType;
      this.words = words;
    }

    String inWords() {
      return words;
    }

    private @Nullable Object value(ResultSet row, int column) throws SQLException {
      Object value =
          switch (this) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getLong(column);
            case FLAG -> row.getBoolean(column);
          };
      return row.wasNull() ? null : value;
    }
  }

  /**
   * A column.
   *
   * @param required whether every row must have a value
   */
  record Column(String name, Kind kind, boolean required) {}

  /** All tables, those first to which others refer. */
  static List<Table> all(Database database) {
    Map<String, Table> tables = new TreeMap<>();
    var order = new ArrayList<Table>();
    database
        .template()
        .execute(
            (ConnectionCallback<Boolean>)
                connection -> {
                  for (String name : names(connection)) {
                    tables.put(name, table(connection, name));
                  }
                  for (Table table : tables.values()) {
                    add(connection, table, tables, order);
                  }
                  return true;
                });
    return order;
  }

  private static void add(
      Connection connection, Table table, Map<String, Table> tables, List<Table> order)
      throws SQLException {
    if (order.contains(table)) {
      return;
    }
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), table.name())) {
      while (keys.next()) {
        Table parent = tables.get(keys.getString("PKTABLE_NAME"));
        if (parent != null && !parent.equals(table)) {
          add(connection, parent, tables, order);
        }
      }
    }
    order.add(table);
  }

  private static TreeSet<String> names(Connection connection) throws SQLException {
    var names = new TreeSet<String>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.remove(MIGRATIONS);
    return names;
  }

  private static Table table(Connection connection, String name) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String catalog = connection.getCatalog();
    String schema = connection.getSchema();
    var columns = new ArrayList<Column>();
    try (ResultSet rows = about.getColumns(catalog, schema, name.replace("_", "\\_"), "%")) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                kind(name, rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
      }
    }
    var key = new TreeMap<Integer, String>();
    try (ResultSet rows = about.getPrimaryKeys(catalog, schema, name)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return new Table(name, List.copyOf(columns), List.copyOf(key.values()));
  }

  private static Kind kind(String table, int type, String name) {
    return switch (type) {
      case Types.VARCHAR, Types.CLOB -> Kind.TEXT;
      case Types.BIGINT, Types.INTEGER -> Kind.NUMBER;
      case Types.BOOLEAN, Types.BIT -> Kind.FLAG;
      default -> throw new IllegalStateException(table + " has a column of the type " + name);
    };
  }

  /** Whether it has no row. */
  boolean isEmpty(JdbcTemplate sql) {
    return sql.queryForList("select 1 from " + name + " limit 1").isEmpty();
  }

  /**
   * Reads all rows in the order of the key, page by page: neither memory nor the time of one
   * statement grows with the table.
   */
  void read(JdbcTemplate sql, Consumer<@Nullable Object[]> reader) {
    List<Integer> places =
        key.stream()
            .map(name -> columns.stream().map(Column::name).toList().indexOf(name))
            .toList();
    @Nullable Object[] last = {};
    // A page goes on after the last row: first with rows that have all of its key but the last
    // column in common, then all but the last two, and so on, which the key's index finds at once.
    int level = 0;
    while (true) {
      List<@Nullable Object[]> page = page(sql, level, places, last);
      page.forEach(reader);
      if (!page.isEmpty()) {
        last = page.get(page.size() - 1);
      }
      if (page.size() == ROWS_AT_A_TIME) {
        level = key.size();
      } else if (level <= 1) {
        return;
      } else {
        level--;
      }
    }
  }

  private List<@Nullable Object[]> page(
      JdbcTemplate sql, int level, List<Integer> places, @Nullable Object[] last) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < level; i++) {
      conditions.add(key.get(i) + (i == level - 1 ? " > ?" : " = ?"));
      values.add(last[places.get(i)]);
    }
    values.add(ROWS_AT_A_TIME);
    return sql.query(
        "select "
            + names()
            + " from "
            + name
            + (level == 0 ? "" : " where " + String.join(" and ", conditions))
            + " order by "
            + String.join(", ", key)
            + " limit ?",
        (row, n) -> {
          @Nullable Object[] read = new @Nullable Object[columns.size()];
          for (int i = 0; i < read.length; i++) {
            read[i] = columns.get(i).kind().value(row, i + 1);
          }
          return read;
        },
        values.toArray());
  }

  /** Adds rows that have a value, or null, for each of the columns. */
  void insert(JdbcTemplate sql, List<@Nullable Object[]> rows) {
    sql.batchUpdate(
        "insert into "
            + name
            + " ("
            + names()
            + ") values ("
            + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
            + ")",
        rows,
        columns.stream().mapToInt(column -> column.kind().sqlType).toArray());
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
