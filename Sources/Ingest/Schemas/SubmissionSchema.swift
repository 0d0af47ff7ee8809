// SPDX-License-Identifier: Apache-2.0

public import ReportModel
public import Tabular

/// What canonical files look like, for the programs that write them: a JSON Schema (2020-12) of the JSON, and a
/// Frictionless Table Schema of the CSV.
///
/// Both describe what is read without a remark; the intake takes much more than that.
public struct SubmissionSchema: Sendable {
  private let ids: IDs?

  private struct IDs: Sendable {
    var units: [String]
    var campaigns: [String]
    var channels: [String]
  }

  /// The schemas of any workspace, or of one whose ids alone are allowed.
  public init(allowingOnly catalogue: Catalogue? = nil) {
    ids = catalogue.map { catalogue in
      IDs(
        units: catalogue.units.map(\.id),
        campaigns: catalogue.campaigns.map(\.id),
        channels: catalogue.channels.map(\.id)
      )
    }
  }

  private static let periodPattern =
    "^[0-9]{4}(-W(0[1-9]|[1-4][0-9]|5[0-3])|-(0[1-9]|1[0-2])|-Q[1-4]"
    + "|-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$"

  /// A date, or a date and time, with its offset where it is not the workspace's own; or nothing.
  private static let timePattern =
    "^([0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?$"

  private static let everything = "*"

  // MARK: JSON

  /// The JSON Schema: one submission, or an array of them; JSON Lines have one a line.
  public func json() -> JSONOutput {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:kgreport:submission:v1",
      "title": "kgreport submission",
      "description": "What one unit says about one period at one time; one object, an array of them, or one a line.",
      "oneOf": [["$ref": "#/$defs/submission"], ["type": "array", "items": ["$ref": "#/$defs/submission"]]],
      "$defs": ["submission": submission, "count": count, "quantity": Self.quantity],
    ]
  }

  private var submission: JSONOutput {
    [
      "type": "object",
      "required": ["unit", "period", "counts"],
      "additionalProperties": false,
      "properties": [
        "unit": name("Who says it: the unit's id, or its name.", ids?.units),
        "period": [
          "type": "string", "pattern": .string(Self.periodPattern),
          "description": "About which days: 2024-W28, 2024-07, 2024-Q3, 2024, 2024-07-15..2024-07-31.",
        ],
        "submittedAt": [
          "type": ["string", "null"], "pattern": .string(Self.timePattern),
          "description": "When, with its offset; the latest submission of a unit and period counts.",
        ],
        "revision": [
          "type": ["integer", "null"], "minimum": 1, "description": "Which attempt; orders equal times.",
        ],
        "kind": ["enum": .array(Self.kinds.map(JSONOutput.string)), "description": "full where it is not stated."],
        "counts": ["type": "array", "items": ["$ref": "#/$defs/count"]],
      ],
    ]
  }

  /// One figure; `*` with `none` says that there was nothing to report at all.
  private var count: JSONOutput {
    [
      "type": "object",
      "required": ["campaign"],
      "additionalProperties": false,
      "properties": [
        "campaign": name(
          "The campaign's id, or its name; * with the count none for all.",
          ids.map(Self.withEverything)
        ),
        "channel": name("The channel's id, or its name.", ids?.channels, isOptional: true),
        "count": ["$ref": "#/$defs/quantity"],
        "minutes": ["$ref": "#/$defs/quantity"],
        "reach": ["$ref": "#/$defs/quantity"],
        "note": ["type": ["string", "null"]],
      ],
      "if": ["properties": ["campaign": ["const": .string(Self.everything)]]],
      "then": ["required": ["count"], "properties": ["count": ["const": "none"]]],
      "else": ["required": ["channel"], "properties": ["channel": ["type": "string", "minLength": 1]]],
    ]
  }

  private static let quantity: JSONOutput = [
    "description":
      "A whole number; null or empty where it is missing; none for nothing to report; na for not applicable.",
    "oneOf": [
      ["type": "integer", "minimum": 0, "maximum": .integer(Int64.max)], ["enum": [nil, "", "none", "na"]],
    ],
  ]

  private static let kinds = ["full", "supplement", "cumulative", ""]

  private static func withEverything(_ ids: IDs) -> [String] { ids.campaigns + [everything] }

  private func name(_ description: String, _ ids: [String]?, isOptional: Bool = false) -> JSONOutput {
    var members: [JSONOutput.Member] = []
    if let ids {
      members.append(.init("enum", .array(ids.map(JSONOutput.string) + (isOptional ? [nil, ""] : []))))
    } else {
      members.append(.init("type", isOptional ? ["string", "null"] : "string"))
      if !isOptional { members.append(.init("minLength", 1)) }
    }
    return .object(members + [.init("description", .string(description))])
  }

  // MARK: Tables

  /// The Table Schema; a file may leave out the columns that are not required.
  public func table() -> JSONOutput {
    [
      "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
      "name": "kgreport-submission-v1",
      "title": "kgreport submission",
      "description": "One row an observation. UTF-8; rows that share unit, period and submitted_at are one submission.",
      "fieldsMatch": "superset",
      "fields": [
        column("unit", "Who says it: the unit's id, or its name.", constraints(required: true, ids?.units)),
        column(
          "period",
          "About which days: 2024-W28, 2024-07, 2024-Q3, 2024, 2024-07-15..2024-07-31.",
          ["required": true, "pattern": .string(Self.periodPattern)]
        ),
        column(
          "submitted_at",
          "When, with its offset, for example 2024-07-12T15:04:05+07:00.",
          ["pattern": .string(Self.timePattern)]
        ),
        column(
          "campaign",
          "The campaign's id, or its name; * with the count none for all.",
          constraints(required: true, ids.map(Self.withEverything))
        ),
        column("channel", "The channel's id, or its name.", constraints(required: false, ids?.channels)),
        quantity("count", "How many."), quantity("minutes", "Minutes on air."),
        quantity("reach", "Views, or people attending."), column("note", "The sender's remark.", [:]),
        column("revision", "Which attempt; orders equal times.", ["pattern": "^[1-9][0-9]{0,2}$"]),
        column("kind", "full where it is not stated.", ["enum": ["full", "supplement", "cumulative"]]),
      ],
      "missingValues": [""],
    ]
  }

  private func quantity(_ name: String, _ description: String) -> JSONOutput {
    column(
      name,
      description + " A whole number; empty where it is missing; none for nothing to report; na for not applicable.",
      ["pattern": "^([0-9]{1,18}|none|na)$"]
    )
  }

  private func constraints(required: Bool, _ ids: [String]?) -> JSONOutput {
    var members: [JSONOutput.Member] = required ? [.init("required", true)] : []
    if let ids { members.append(.init("enum", .array(ids.map(JSONOutput.string)))) }
    return .object(members)
  }

  private func column(_ name: String, _ description: String, _ constraints: JSONOutput) -> JSONOutput {
    [
      "name": .string(name), "type": "string", "description": .string(description), "constraints": constraints,
    ]
  }
}
