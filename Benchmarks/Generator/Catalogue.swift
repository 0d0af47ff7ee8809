// SPDX-License-Identifier: Apache-2.0

/// The campaigns and channels of the built-in catalogue, as far as the data use them.
enum Catalogue {
  struct Channel {
    var id: String
    var measure: String
    var quantities: Quantities
    /// Counts stay below it.
    var countBound = 24
  }

  /// What a channel reports beside its count.
  enum Quantities { case countOnly, minutes, reach }

  static let campaigns = ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-mua-ban-nguoi", "phong-chong-dich-benh"]

  static let channels = [
    Channel(id: "newspaper", measure: "articles", quantities: .countOnly),
    Channel(id: "magazine", measure: "articles", quantities: .countOnly),
    Channel(id: "portal", measure: "articles", quantities: .countOnly, countBound: 60),
    Channel(id: "social", measure: "articles", quantities: .reach, countBound: 150),
    Channel(id: "newsletter", measure: "articles", quantities: .countOnly),
    Channel(id: "noticeboard", measure: "articles", quantities: .countOnly),
    Channel(id: "provincial-radio", measure: "broadcasts", quantities: .minutes),
    Channel(id: "provincial-tv", measure: "broadcasts", quantities: .minutes),
    Channel(id: "district-broadcast", measure: "broadcasts", quantities: .minutes, countBound: 60),
    Channel(id: "commune-loudspeaker", measure: "broadcasts", quantities: .minutes, countBound: 400),
    Channel(id: "workshop", measure: "events", quantities: .reach),
    Channel(id: "event", measure: "events", quantities: .reach),
    Channel(id: "advice-booth", measure: "events", quantities: .reach),
    Channel(id: "leaflet", measure: "leaflets", quantities: .countOnly, countBound: 4_000),
    Channel(id: "handbook", measure: "leaflets", quantities: .countOnly, countBound: 500),
    Channel(id: "video", measure: "leaflets", quantities: .countOnly),
  ]

  static let unknownCampaign = "an-toan-giao-thong"
  static let unknownChannel = "bang-ron"

  /// catalogue.json, which the other programs read instead of kgreport.yml.
  static var json: String {
    let campaigns = campaigns.map { "\"\($0)\"" }.joined(separator: ", ")
    let channels = channels.map { "    \"\($0.id)\": \"\($0.measure)\"" }.joined(separator: ",\n")
    return "{\n  \"campaigns\": [\(campaigns)],\n  \"measures\": {\n\(channels)\n  }\n}\n"
  }

  /// The built-in kgreport.yml as the benchmark uses it: no window, or most of a year would lie outside it.
  static func settings(from builtIn: String) -> String {
    let lines = builtIn.split(separator: "\n", omittingEmptySubsequences: false)
    return "# Dữ liệu giả lập để đo tốc độ: đơn vị và số liệu đều không có thật.\n"
      + lines.filter { !$0.hasPrefix("    window:") }.joined(separator: "\n")
  }
}
