// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
public import ReportModel
import Tabular

/// The decisions of a workspace: decisions.csv, to which the tool only ever adds.
public struct DecisionBook: Sendable {
  private let workspace: Workspace
  private let root: String

  private var path: String { root + "/" + Decision.fileName }

  /// Opens the book of a workspace.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` where there is no workspace.
  public init(workspace: Workspace, currentFolder: String) throws(RunFailure) {
    guard let root = workspace.root else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": .text(currentFolder)]))
    }
    self.workspace = workspace
    self.root = root
  }

  /// The decisions in a workspace's folder; none where nothing was decided yet.
  static func decisions(in root: String, _ catalogue: Catalogue) throws(RunFailure) -> [Decision] {
    let path = root + "/" + Decision.fileName
    guard Folders.exists(path) else { return [] }
    return try DecisionsReader.read(try Workspace.text(path), catalogue: catalogue, file: path)
  }

  /// Adds a decision behind the others.
  ///
  /// - Returns: Its row in the file.
  /// - Throws: ``RunFailure``; the file is then as it was.
  @discardableResult
  public func add(_ decision: Decision) throws(RunFailure) -> Int {
    let lock: FolderLock
    do throws(FileStoreError) {
      lock = try FolderLock(at: root + "/.kgreport-decisions-lock")
    } catch {
      throw RunFailure.writing(error, to: path)
    }
    defer { withExtendedLifetime(lock) {} }
    let known = try Self.decisions(in: root, workspace.catalogue)
    var bytes: [UInt8] = []
    do throws(FileStoreError) {
      if Folders.exists(path) { bytes = try FileReader.read(path) }
      if let last = bytes.last, last != UInt8(ascii: "\n") { bytes += [0x0D, 0x0A] }
      try FileWriter.replace(path, with: bytes + rows(for: decision, isFirst: bytes.isEmpty))
    } catch {
      throw RunFailure.writing(error, to: path)
    }
    return known.count + 2
  }

  private func rows(for decision: Decision, isFirst: Bool) -> [UInt8] {
    var writer = CSVWriter(options: .init(hasByteOrderMark: isFirst, guardsFormulas: true))
    if isFirst { writer.append(DecisionsReader.columns) }
    writer.append(fields(of: decision))
    return writer.bytes
  }

  private func fields(of decision: Decision) -> [String] {
    let catalogue = workspace.catalogue
    func text(_ amount: Amount) -> String {
      switch amount {
      case .missing: ""
      case .none: "none"
      case .notApplicable: "na"
      case .value(let number, _): "\(number)"
      }
    }
    var (unit, campaign, channel) = (decision.unit, decision.cell?.campaign, decision.cell?.channel)
    switch decision.alias?.thing {
    case .unit(let named): unit = named
    case .campaign(let named): campaign = named
    case .channel(let named): channel = named
    case nil: break
    }
    return [
      decision.at.iso(utcOffset: catalogue.calendar.utcOffset), decision.who, decision.kind.rawValue,
      decision.file ?? "", unit.map { catalogue[$0].id } ?? "", decision.period?.name ?? "",
      campaign.map { catalogue[$0].id } ?? "", channel.map { catalogue[$0].id } ?? "",
    ] + Quantity.allCases.map { text(decision.amounts[$0]) } + [decision.reason, decision.alias?.text ?? ""]
  }
}
