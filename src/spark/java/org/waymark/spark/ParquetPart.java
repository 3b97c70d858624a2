package org.waymark.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A file of Parquet with rows of advisories. */
final class ParquetPart implements AutoCloseable {

  private static final MessageType SCHEMA = message(AdvisedRow.SCHEMA);

  private final ParquetWriter<Group> writer;

  ParquetPart(Path file, Configuration hadoop) throws IOException {
    this.writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, hadoop))
            .withConf(hadoop)
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(ParquetFileWriter.Mode.CREATE)
            .build();
  }

  void write(Row row) throws IOException {
    var group = new SimpleGroup(SCHEMA);
    fill(group, row, AdvisedRow.SCHEMA);
    writer.write(group);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static void fill(Group group, Row row, StructType schema) {
    for (int i = 0; i < schema.length(); i++) {
      DataType type = schema.fields()[i].dataType();
      if (type instanceof ArrayType array) {
        Group list = group.addGroup(i);
        for (Object item : row.<Object>getList(i)) {
          fill(list.addGroup(0).addGroup(0), (Row) item, (StructType) array.elementType());
        }
      } else if (type == DataTypes.IntegerType) {
        group.add(i, row.getInt(i));
      } else if (type == DataTypes.LongType) {
        group.add(i, row.getLong(i));
      } else {
        group.add(i, row.getString(i));
      }
    }
  }

  private static MessageType message(StructType schema) {
    var fields = Types.buildMessage();
    for (StructField field : schema.fields()) {
      fields.addField(type(field.name(), field.dataType()));
    }
    return fields.named("advisory");
  }

  private static Type type(String name, DataType type) {
    if (type instanceof ArrayType array) {
      var element = Types.buildGroup(Type.Repetition.REQUIRED);
      for (StructField field : ((StructType) array.elementType()).fields()) {
        element.addField(type(field.name(), field.dataType()));
      }
      GroupType item = element.named("element");
      return Types.requiredGroup()
          .as(LogicalTypeAnnotation.listType())
          .addField(Types.repeatedGroup().addField(item).named("list"))
          .named(name);
    }
    return type == DataTypes.IntegerType
        ? Types.required(PrimitiveTypeName.INT32).named(name)
        : type == DataTypes.LongType
            ? Types.required(PrimitiveTypeName.INT64).named(name)
            : Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
  }
}
