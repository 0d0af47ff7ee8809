// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Diagnostics
import Glibc
import ReportPipeline
import Tabular

/// How results are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension Language: ExpressibleByArgument {}

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: Help.text("Ngôn ngữ: vi hoặc en.", "Language: vi or en."))
  var lang: Language = .current

  @Option(name: .long, help: Help.text("Cách in kết quả: text hoặc json.", "How results are printed: text or json."))
  var format: OutputFormat = .text
}

/// Which workspace a command works in.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.value(
      "Không gian làm việc; nếu không ghi thì tìm từ thư mục hiện tại trở lên.",
      "The workspace; without it, found from the current folder upward.",
      name: "dir"
    ),
    completion: .directory
  )
  var workspace: String?

  /// The folder of the workspace that was named or is found upward, whatever mistakes it holds.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` where there is none.
  func root(_ context: Context) throws(RunFailure) -> String {
    let root = workspace ?? Workspace.find(from: context.currentFolder)
    guard let root, Workspace.isWorkspace(root) else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": .text(root ?? context.currentFolder)]))
    }
    return root
  }

  /// The workspace that was named, that a single input is, or that is found upward; else the built-in catalogue.
  func open(_ context: Context, input: [String] = []) throws(RunFailure) -> (workspace: Workspace, inputs: [String]) {
    if let workspace { return (try Workspace.open(workspace), input) }
    if input.count == 1, Workspace.isWorkspace(input[0]) { return (try Workspace.open(input[0]), []) }
    guard let root = Workspace.find(from: context.currentFolder) else { return (try Workspace.builtIn(), input) }
    return (try Workspace.open(root), input)
  }
}

extension Language {
  /// The language that `--lang` or `KGREPORT_LANG` asks for; Vietnamese otherwise.
  ///
  /// It is needed before the arguments are parsed, because the help itself is worded in it.
  static var current: Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
    }
    guard let value = unsafe getenv("KGREPORT_LANG") else { return .vietnamese }
    return Language(rawValue: unsafe String(cString: value)) ?? .vietnamese
  }
}

/// Help in the language of the reader.
enum Help {
  static func text(_ vietnamese: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Phrase(vietnamese, english).text(in: .current))
  }

  static func value(_ vietnamese: String, _ english: String, name: String) -> ArgumentHelp {
    ArgumentHelp(Phrase(vietnamese, english).text(in: .current), valueName: name)
  }

  static func plain(_ vietnamese: String, _ english: String) -> String {
    Phrase(vietnamese, english).text(in: .current)
  }
}
