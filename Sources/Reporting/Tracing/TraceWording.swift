// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import Diagnostics
public import ReportModel

/// The words for a trace: which figure it is, where a reading stands, why another one is left out (R13).
public struct TraceWording: Sendable {
  private let catalogue: Catalogue
  private let scope: ReportScope

  /// Words for the report of a scope.
  public init(catalogue: Catalogue, scope: ReportScope) {
    self.catalogue = catalogue
    self.scope = scope
  }

  /// `PC mua bán người – Mạng xã hội, trong kỳ Tuần từ ngày … đến ngày …`, and the units where only some are meant.
  public func title(of address: FigureAddress) -> Phrase {
    let channels = address.channels.map { catalogue[$0].name }.joined(separator: " + ")
    let what = "\(catalogue[address.campaign].shortName) – \(channels)"
    let units = address.units.map { $0.map { catalogue[$0].name }.joined(separator: ", ") }
    let span = span(address.span)
    let quantity = quantity(of: address)
    func words(_ language: Language) -> String {
      [what, quantity.text(in: language), units ?? "", span.text(in: language)].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    return Phrase(words(.vietnamese), words(.english))
  }

  private func quantity(of address: FigureAddress) -> Phrase {
    if address.aspect == .reportingUnits { return Phrase("số đơn vị có số liệu", "units with figures") }
    return switch address.quantity {
    case .count: Phrase("", "")
    case .minutes: Phrase("thời lượng", "minutes")
    case .reach: Phrase("lượt tiếp cận, người dự", "reach")
    }
  }

  private func span(_ span: FigureAddress.Span) -> Phrase {
    let label = scope.period.label
    return switch span {
    case .inPeriod: label
    case .previous: scope.previous.map(\.label) ?? Phrase("kỳ trước", "the period before")
    case .cumulative:
      Phrase(
        "lũy kế đến hết ngày \(scope.lastDay.text(in: .vietnamese))",
        "cumulative up to \(scope.lastDay.text(in: .english))"
      )
    case .own(let period): period.label
    }
  }

  /// A figure with what one of it is called: `412 bài đăng`.
  public func figure(_ amount: Amount, of address: FigureAddress, in language: Language) -> String {
    guard let number = amount.number else { return self.amount(amount, in: language) }
    let piece =
      address.aspect == .reportingUnits
      ? Phrase("đơn vị", "units").text(in: language)
      : address.channels.first.map { catalogue[$0].pieces(of: address.quantity) } ?? ""
    return "\(language.grouped(number)) \(piece)"
  }

  /// An amount as annexes print it.
  public func amount(_ amount: Amount, in language: Language) -> String {
    guard let number = amount.number else { return amount.symbol ?? "" }
    return language.grouped(number) + (amount.isApproximate ? "*" : "")
  }

  /// Where a reading stands, and what is written there.
  public func place(of reading: TracedReading, _ source: (location: Location, text: String)?) -> Phrase {
    func words(_ language: Language) -> String {
      let location = source?.location ?? reading.location
      let place = location.place(in: language)
      var words = [SafeText.printable(location.file ?? ""), place].filter { !$0.isEmpty }.joined(separator: ", ")
      if let text = source?.text, !text.isEmpty { words += ": “\(SafeText.printable(text))”" }
      return words
    }
    return Phrase(words(.vietnamese), words(.english))
  }

  /// What has to be known of a counted reading beside its place: whose it is, what it was derived of, what was decided.
  public func remarks(on reading: TracedReading) -> [Phrase] {
    var remarks: [Phrase] = []
    if reading.countsFor != reading.unit {
      let name = catalogue[reading.unit].name
      remarks.append(Phrase("do \(name) gửi", "sent by \(name)"))
    }
    if reading.saysNothing {
      remarks.append(Phrase("báo không phát sinh cho mọi nội dung", "says nothing for everything"))
    }
    if let stated = reading.cumulative?.number {
      remarks.append(
        Phrase(
          "tính từ số lũy kế \(Language.vietnamese.grouped(stated))",
          "derived of the cumulative \(Language.english.grouped(stated))"
        )
      )
    }
    if let decision = reading.decision { remarks.append(wording(of: decision)) }
    // The remark of a correction says the decision's reason once more.
    if !reading.note.isEmpty, reading.decision?.kind != .correct { remarks.append(Phrase(reading.note, reading.note)) }
    return remarks
  }

  /// Why a reading is left out.
  public func reason(_ reason: LeftOutReading.Reason) -> Phrase {
    switch reason {
    case .state(let state, let instead):
      let title = state.title
      guard let instead else { return title }
      return Phrase("\(title.vietnamese) (tính theo \(instead))", "\(title.english) (\(instead) counts)")
    case .excluded(let decision): return wording(of: decision)
    case .replaced(let path, let amount):
      let now = (amount.symbol ?? "", amount.number)
      func number(_ language: Language) -> String { now.1.map(language.grouped) ?? now.0 }
      return Phrase(
        "thay bằng \(number(.vietnamese)) theo \(path)",
        "replaced by \(number(.english)) of \(path)"
      )
    case .refused(let code, let found):
      let finding = Finding(code, found: found)
      return Phrase(finding.message(in: .vietnamese), finding.message(in: .english))
    case .duplicate(let path): return Phrase("trùng tệp đã nhận: \(path)", "the same bytes as \(path)")
    }
  }

  private func wording(of decision: Decision) -> Phrase {
    let title = decision.kind.title
    let reason = decision.reason + (decision.who.isEmpty ? "" : " (\(decision.who))")
    return Phrase(
      "ý kiến xử lý: \(title.vietnamese) – \(reason)",
      "decided: \(title.english) – \(reason)"
    )
  }
}
