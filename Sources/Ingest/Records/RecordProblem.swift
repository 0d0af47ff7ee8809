// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension FindingCode {
  /// Whether the remark is about a value, not about a name or a period: the hundred of 4, and cells without a value.
  var isOfValues: Bool {
    (400..<500).contains(rawValue) || self == .figureMerged || self == .formulaWithoutValue
  }
}

/// A reason that refuses a record, with the field at fault.
struct RecordProblem {
  var code: FindingCode
  var field: RawField?
  var parts: KeyValuePairs<String, Part>

  init(_ code: FindingCode, _ field: RawField?, _ parts: KeyValuePairs<String, Part> = [:]) {
    self.code = code
    self.field = field
    self.parts = parts
  }
}

extension NameResolver.Resolution {
  /// Why a field names nothing, if it does not.
  func problems(of field: RawField) -> [RecordProblem] {
    switch self {
    case .problem where field.value == .uncomputed: [RecordProblem(.formulaWithoutValue, field)]
    case .thing, .total: []
    case .everything: [RecordProblem(.unknownChannel, field)]
    case .problem(let code, _) where field.isBlank:
      [RecordProblem(code, field, ["blank": .phrase(Phrase("ô để trống", "the cell is empty"))])]
    case .problem(let code, let candidates): [RecordProblem(code, field, ["candidates": .list(candidates)])]
    }
  }
}
