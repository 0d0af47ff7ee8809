// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// One thing that a sender is asked to mend, with all the places where it stands.
struct SlipRequest {
  /// The first of the findings that say the same.
  let finding: Finding

  /// The places of the others, in file order.
  private(set) var otherPlaces: [Location] = []

  /// Findings that say the same of one column of one sheet, put together; each stands where its first one stood.
  static func grouped(_ findings: [Finding]) -> [SlipRequest] {
    var requests: [SlipRequest] = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let key = Key(finding)
      if let place = places[key], finding.location.row != nil {
        requests[place].otherPlaces.append(finding.location)
      } else {
        places[key] = requests.count
        requests.append(SlipRequest(finding: finding))
      }
    }
    return requests
  }

  private struct Key: Hashable {
    var file: String?
    var sheet: String?
    var column: Int?
    var message: String

    init(_ finding: Finding) {
      file = finding.location.file
      sheet = finding.location.sheet
      column = finding.location.column
      message = finding.message(in: .vietnamese)
    }
  }

  /// Where it stands, in the sender's own addresses, without the file; at most `limit` of the other rows by number.
  func place(listing limit: Int) -> String {
    let place = finding.location.place(in: .vietnamese)
    guard !otherPlaces.isEmpty else { return place }
    let rows = otherPlaces.prefix(limit).compactMap(\.row).map(String.init).joined(separator: ", ")
    let rest = otherPlaces.count - limit
    return place + " (và dòng \(rows)\(rest > 0 ? ", \(Language.vietnamese.counted(rest)) dòng khác" : ""))"
  }
}
