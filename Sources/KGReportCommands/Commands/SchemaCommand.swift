// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ingest
import ReportPipeline
import Tabular

/// `kgreport schema`: what canonical files look like, for the programs that write them.
struct SchemaCommand: ParsableCommand {
  /// The two descriptions.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case json, table
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Help.plain(
      "In mô tả tệp chuẩn cho phần mềm của các đơn vị: JSON Schema hoặc Table Schema.",
      "Print what canonical files look like: a JSON Schema or a Table Schema."
    ),
    discussion: Help.plain(
      "Ví dụ: kgreport schema json > bao-cao.schema.json",
      "For example: kgreport schema json > submission.schema.json"
    )
  )

  @Argument(
    help: Help.value("json (tệp JSON) hoặc table (tệp CSV).", "json (JSON files) or table (CSV files).", name: "kind")
  )
  var kind: Kind

  @Flag(
    help: Help.text(
      "Chỉ nhận mã đơn vị, nội dung, hình thức của không gian làm việc.",
      "Allow only the ids of units, campaigns and channels of the workspace."
    )
  )
  var ids = false

  @OptionGroup var place: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try run(.live) }

  func run(_ context: Context) throws {
    let schema: SubmissionSchema
    do throws(RunFailure) {
      schema = SubmissionSchema(allowingOnly: ids ? try place.open(context).workspace.catalogue : nil)
    } catch {
      throw context.report(error, common)
    }
    context.emit(kind == .json ? schema.json() : schema.table())
  }
}
