// SPDX-License-Identifier: Apache-2.0

public import Configuration
import Diagnostics
import FileStore
public import ReportModel
import Sealing
import Tabular

/// A folder with kgreport.yml, units.csv, the inbox and the reports; or the built-in catalogue without one.
public struct Workspace: Sendable {
  /// The folder, or `nil` when the built-in catalogue serves.
  public let root: String?

  /// Who reports what to whom.
  public let catalogue: Catalogue

  /// The names of the catalogue, ready for matching.
  public let names: CatalogueNames

  /// What the officer decided or corrected by hand, in the order of decisions.csv.
  public let decisions: [Decision]

  /// What stood beside a sealed report when it was made; `nil` for the present.
  var past: Past?

  /// What stood beside a sealed report, in place of the workspace's own seals and journal.
  struct Past: Sendable {
    /// The seals of that time.
    var seals: [Seal]
    /// The kept files with the runs that first met them.
    var arrivals: [Seal.KeptFile]

    /// The same by path.
    var runs: [String: Int] {
      Dictionary(arrivals.compactMap { file in file.arrival.map { (file.path, $0) } }) { first, _ in first }
    }
  }

  /// The name of the settings file.
  public static let settingsFile = "kgreport.yml"

  /// The name of the roster.
  public static let rosterFile = "units.csv"

  /// Where submissions are put.
  public var inbox: String? { root.map { $0 + "/inbox" } }

  /// Whether the whole inbox is read, under the paths that journal and decisions know: nothing was named, or the inbox.
  func isWholeInbox(_ inputs: [String]) -> Bool { inputs.isEmpty || inputs == [inbox] }

  /// Where reports are written unless another place is given.
  public var reports: String { root.map { $0 + "/Reports" } ?? "Reports" }

  /// The built-in catalogue of Kiên Giang 2024.
  public static func builtIn() throws(RunFailure) -> Workspace {
    let catalogue: Catalogue
    do throws(ConfigurationError) {
      catalogue = try BuiltInCatalogue.read()
    } catch {
      throw RunFailure(.configuration, error.findings)
    }
    return try Workspace(root: nil, catalogue: catalogue)
  }

  /// The same workspace with another roster.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `configuration`.
  public func with(roster path: String) throws(RunFailure) -> Workspace {
    guard Folders.exists(path) else { throw RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(path)])) }
    let settings =
      if let root { try Self.text(root + "/" + Self.settingsFile) } else {
        DecodedText(String(decoding: BuiltInCatalogue.settings, as: UTF8.self))
      }
    let roster = try Self.text(path)
    let catalogue: Catalogue
    do throws(ConfigurationError) {
      catalogue = try CatalogueReader.read(settings: settings, roster: roster, rosterFile: path)
    } catch {
      throw RunFailure(.configuration, error.findings)
    }
    return try Workspace(root: root, catalogue: catalogue)
  }

  /// Opens the workspace in a folder.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `configuration`, with file and line of every mistake.
  public static func open(_ root: String) throws(RunFailure) -> Workspace {
    guard Folders.exists(root) else {
      throw RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(root)]))
    }
    guard Folders.exists(root + "/" + settingsFile) else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": .text(root)]))
    }
    let settings = try text(root + "/" + settingsFile)
    let roster = try text(root + "/" + rosterFile)
    let catalogue: Catalogue
    do throws(ConfigurationError) {
      catalogue = try CatalogueReader.read(
        settings: settings,
        roster: roster,
        settingsFile: root + "/" + settingsFile,
        rosterFile: root + "/" + rosterFile
      )
    } catch {
      throw RunFailure(.configuration, error.findings)
    }
    return try Workspace(root: root, catalogue: catalogue)
  }

  /// Whether a folder holds a kgreport.yml.
  public static func isWorkspace(_ folder: String) -> Bool { Folders.exists(folder + "/" + settingsFile) }

  /// The nearest folder with a kgreport.yml, from a folder upward; `nil` when there is none.
  public static func find(from folder: String) -> String? {
    var folder = folder
    while true {
      if Folders.exists(folder + "/" + settingsFile) { return folder }
      guard let cut = folder.lastIndex(of: "/"), folder.count > 1 else { return nil }
      folder = cut == folder.startIndex ? "/" : String(folder[..<cut])
      if folder == "/" { return Folders.exists("/" + settingsFile) ? "/" : nil }
    }
  }

  private init(root: String?, catalogue: Catalogue) throws(RunFailure) {
    self.root = root
    decisions = try root.map { root throws(RunFailure) in try DecisionBook.decisions(in: root, catalogue) } ?? []
    self.catalogue = catalogue.adding(decisions)
    names = CatalogueNames(self.catalogue)
  }

  static func text(_ path: String) throws(RunFailure) -> DecodedText {
    let bytes: [UInt8]
    do throws(FileStoreError) {
      bytes = try FileReader.read(path)
    } catch {
      throw unreadable(path, error.code.reason)
    }
    // Evidence decides for what other people send; the workspace's own files are Unicode.
    let notUnicode = unreadable(path, Phrase("không phải UTF-8", "it is not UTF-8"))
    let text: DecodedText
    do throws(TextDecodingError) {
      text = try DecodedText(decoding: bytes)
    } catch {
      throw notUnicode
    }
    guard !TextEncoding.legacy.contains(text.encoding), text.remarks.isEmpty else { throw notUnicode }
    return text
  }

  private static func unreadable(_ path: String, _ reason: Phrase) -> RunFailure {
    RunFailure(
      .configuration,
      Finding(.settingFileUnreadable, at: Location(file: path), ["reason": .phrase(reason)])
    )
  }
}
