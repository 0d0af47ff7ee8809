// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import TestSupport
import Testing

@Suite("Who takes over a unit that ends, as units.csv says it (R15)")
struct SuccessorTests {
  /// A roster of two old units and two new ones; the first old one has these successors.
  private static func roster(_ successors: String, validTo: String = "2025-06-30") -> String {
    """
    id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors
    huyen-a,Huyện A,district,,,,,,2025-06-30,xa-a

    huyen-b,Huyện B,district,,,,,,\(validTo),\(successors)
    xa-a,Xã A,commune,,,,,2025-07-01,,
    xa-b,Xã B,commune,,,,,2025-07-01,,

    """
  }

  private func successors(_ text: String) throws -> [Successor] {
    let catalogue = try SmallConfiguration.read(roster: Self.roster(text))
    return catalogue[try #require(catalogue.unit(withID: "huyen-b"))].successors
  }

  @Test("one, several without shares, and several with shares that are whole together")
  func reads() throws {
    #expect(try successors("") == [])
    #expect(try successors("xa-a") == [Successor("xa-a")])
    #expect(try successors("xa-a:100%") == [Successor("xa-a", share: 100)])
    #expect(try successors("xa-a; xa-b;") == [Successor("xa-a"), Successor("xa-b")])
    #expect(try successors("xa-a : 60 % ;xa-b:40%") == [Successor("xa-a", share: 60), Successor("xa-b", share: 40)])
  }

  @Test(
    "what is wrong stands with its line, once",
    arguments: [
      ("xa-c", ["successorUnknown units.csv:4"]),
      ("xa-c:50%;xa-d:50%", ["successorUnknown units.csv:4", "successorUnknown units.csv:4"]),
      ("xa-a:60%;xa-b:30%", ["successorShares units.csv:4"]), ("xa-a:60%;xa-b:50%", ["successorShares units.csv:4"]),
      ("xa-a:60%;xa-b", ["successorShares units.csv:4"]), ("xa-a:60", ["successorShares units.csv:4"]),
      ("xa-a:0%;xa-b:100%", ["successorShares units.csv:4"]),
      (
        "xa-a:33.5%;xa-b:66.5%",
        [
          "successorShares units.csv:4", "successorShares units.csv:4",
        ]
      ),
      ("xa-a:-10%;xa-b:110%", ["successorShares units.csv:4", "successorShares units.csv:4"]),
      ("xa-a:;xa-b", ["successorShares units.csv:4"]), ("xa-a;xa-a", ["successorShares units.csv:4"]),
      ("xa-a:50%;xa-a:50%", ["successorShares units.csv:4"]), ("huyen-b", ["successorDates units.csv:4"]),
      ("huyen-a", ["successorDates units.csv:4"]),
    ]
  )
  func mistakes(successors: String, expected: [String]) {
    #expect(SmallConfiguration.mistakes(roster: Self.roster(successors)) == expected)
  }

  @Test(
    "a unit that is taken over ends the day before the other one begins",
    arguments: ["", "2025-06-29", "2025-07-01"]
  )
  func dates(validTo: String) {
    let isOverlapping = validTo == "2025-07-01"
    #expect(
      SmallConfiguration.mistakes(roster: Self.roster("xa-a", validTo: validTo))
        == (isOverlapping ? [] : ["successorDates units.csv:4"]),
      "\(isOverlapping ? "a unit may end after its successor has begun" : "nobody is there to take over")"
    )
  }

  @Test("the finding names the units that exist from the day on")
  func candidates() throws {
    let finding = try #require(SmallConfiguration.findings(roster: Self.roster("xa-bb")).first)
    #expect(finding.message(in: .vietnamese).contains("xa-a, xa-b"))
    #expect(!finding.message(in: .vietnamese).contains("huyen-a"))
    #expect(finding.location.columnName == "successors")
  }
}
