// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

/// data.csv: the counted observations of the period, tidy, with their sources; and its Frictionless description.
struct DataTable {
  let content: ReportContent

  /// The columns, their Frictionless types, and what they hold.
  private static let fields: [(name: String, type: String, title: String)] = [
    ("unit", "string", "id of the unit that the figure counts for"),
    ("sender", "string", "id of the unit that sent it"),
    ("period", "string", "name of the submission's own period"),
    ("first", "date", "first day of that period"),
    ("last", "date", "last day of that period"),
    ("submitted_at", "string", "time of submission as ISO 8601, a date alone where no time is stated"),
    ("campaign", "string", "id of the campaign"),
    ("channel", "string", "id of the channel"),
    ("measure", "string", "measure of the channel"),
    ("count", "integer", "number of items; none: nothing to report; na: not applicable"),
    ("minutes", "integer", "minutes"),
    ("reach", "integer", "views of a network or people attending"),
    ("approximate", "string", "quantities that the sender marked as approximate"),
    ("note", "string", "the sender's remark; a leading = + - @ or tab bears an apostrophe"),
    ("file", "string", "path below the inbox"),
    ("sheet", "string", "sheet of a workbook, or number of a document's table"),
    ("row", "integer", "row as a spreadsheet shows it, or line of a JSON file"),
  ]

  /// UTF-8 with a byte order mark, so that Excel reads it, and the separator of RFC 4180.
  func csv() -> [UInt8] {
    var writer = CSVWriter(options: .init(hasByteOrderMark: true, guardsFormulas: true))
    writer.append(Self.fields.map(\.name))
    var rows = DataRows(content.catalogue, writer: writer)
    for settled in content.counted { rows.append(settled) }
    return rows.bytes
  }

  /// datapackage.json: what data.csv holds, in Frictionless terms.
  func package() -> [UInt8] {
    JSONWriter.write(
      .object([
        .init("profile", "tabular-data-package"), .init("name", "kgreport-data"),
        .init("title", .string("Counted observations, \(content.scope.name)")),
        .init(
          "resources",
          .array([
            .object([
              .init("name", "data"), .init("path", "data.csv"), .init("profile", "tabular-data-resource"),
              .init("format", "csv"), .init("mediatype", "text/csv"), .init("encoding", "utf-8-sig"),
              .init(
                "dialect",
                .object([.init("delimiter", ","), .init("lineTerminator", "\r\n"), .init("header", true)])
              ),
              .init("schema", schema),
            ])
          ])
        ),
      ])
    )
  }

  private var schema: JSONOutput {
    .object([
      .init(
        "fields",
        .array(
          Self.fields.map { field in
            .object([
              .init("name", .string(field.name)), .init("type", .string(field.type)),
              .init("description", .string(field.title)),
            ])
          }
        )
      ),
      .init("missingValues", ["", "none", "na"]),
    ])
  }
}
