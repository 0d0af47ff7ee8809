// SPDX-License-Identifier: Apache-2.0

/// The readings of a submission in file order, packed: a year of a country holds millions of them.
///
/// A plain reading takes some six bytes, see ``PackedReadings``; one that says more than a cell, three amounts, a remark
/// and a row is kept as it is.
public struct Observations: Sendable, Hashable {
  /// How many there are.
  public private(set) var count = 0

  var packed = PackedReadings()

  /// The readings that do not fit, each with its place among all.
  var odd: [OddReading] = []

  /// The sheet of every packed reading.
  var sheet: String?

  struct OddReading: Sendable, Hashable {
    var place: Int
    var observation: Observation
  }

  /// No reading.
  public init() {}

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// The bytes that the packed ones take.
  public var byteCount: Int { packed.bytes.count }

  /// All of them, unpacked.
  public var list: [Observation] {
    get { Array(self) }
    set {
      self = Observations()
      for observation in newValue { append(observation) }
    }
  }

  /// Adds a reading behind the others.
  public mutating func append(_ observation: Observation) {
    if count == 0 { sheet = observation.sheet }
    if observation.isPlain, observation.sheet == sheet {
      packed.append(observation.cell, observation.amounts, note: observation.note.utf8, row: observation.row)
    } else {
      odd.append(OddReading(place: count, observation: observation))
    }
    count += 1
  }

  /// Adds readings behind the others.
  public mutating func append(contentsOf others: some Sequence<Observation>) { others.forEach { append($0) } }

  /// Adds a reading of a text file behind the others.
  ///
  /// - Parameters:
  ///   - cell: Which cell it is.
  ///   - amounts: What it says of the period alone, exactly.
  ///   - text: Valid UTF-8.
  ///   - note: Where in it the remark stands.
  ///   - row: The row, 1-based.
  public mutating func append(
    _ cell: CellKey,
    _ amounts: Amounts,
    _ text: borrowing Span<UInt8>,
    note: Range<Int>,
    row: Int
  ) {
    packed.append(cell, amounts, text, note: note, row: row)
    count += 1
  }

  /// Changes every reading in its place.
  public mutating func changeEach(_ change: (inout Observation) -> Void) {
    var changed = list
    for index in changed.indices { change(&changed[index]) }
    list = changed
  }

  /// Takes out the readings of which something holds, asking once for each in file order.
  public mutating func removeAll(where isOut: (Observation) -> Bool) {
    let left = filter { !isOut($0) }
    // Mostly nothing goes, and nothing has to be packed again.
    if left.count < count { list = left }
  }

  /// Whether any reading stands on a sheet.
  public var haveSheets: Bool { sheet != nil || odd.contains { $0.observation.sheet != nil } }

  /// Whether any reading counts from the campaign's beginning.
  public var haveCumulative: Bool { odd.contains { $0.observation.isCumulative } }

  /// Whether there are readings, and all of them count from the campaign's beginning.
  public var areAllCumulative: Bool { count > 0 && odd.count == count && odd.allSatisfy(\.observation.isCumulative) }

  /// Whether every reading is of the period alone, so that none has to be derived (R5).
  public var areOfPeriodAlone: Bool {
    odd.allSatisfy { !$0.observation.isCumulative && $0.observation.cumulative == nil }
  }

  /// Every reading's row and sheet, in file order.
  public func forEachRow(_ body: (_ row: Int, _ sheet: String?) -> Void) {
    var reader = PackedReadings.Reader(packed)
    var next = odd.startIndex
    for place in 0..<count {
      if next < odd.endIndex, odd[next].place == place {
        body(odd[next].observation.row, odd[next].observation.sheet)
        next += 1
      } else {
        body(reader.next().row, sheet)
      }
    }
  }

  /// The readings in no more memory than they need; this list is empty afterwards and keeps its room.
  public mutating func takeAll() -> Observations {
    var taken = self
    taken.packed.trim()
    packed.removeAll()
    (count, odd, sheet) = (0, [], nil)
    return taken
  }

  /// Every reading's cell and amounts, without unpacking the rest.
  public func forEachCell(_ body: (CellKey, Amounts) -> Void) {
    var reader = PackedReadings.Reader(packed)
    var next = odd.startIndex
    for place in 0..<count {
      if next < odd.endIndex, odd[next].place == place {
        body(odd[next].observation.cell, odd[next].observation.amounts)
        next += 1
      } else {
        let reading = reader.next()
        body(reading.cell, reading.amounts)
      }
    }
  }
}

extension Observations: Sequence {
  /// Unpacks the readings one by one.
  public struct Iterator: IteratorProtocol {
    private let observations: Observations
    private var reader: PackedReadings.Reader
    private var place = 0
    private var nextOdd = 0

    fileprivate init(_ observations: Observations) {
      self.observations = observations
      reader = PackedReadings.Reader(observations.packed)
    }

    /// The next reading in file order.
    public mutating func next() -> Observation? {
      guard place < observations.count else { return nil }
      defer { place += 1 }
      let odd = observations.odd
      if nextOdd < odd.endIndex, odd[nextOdd].place == place {
        nextOdd += 1
        return odd[nextOdd - 1].observation
      }
      let reading = reader.next()
      return Observation(
        cell: reading.cell,
        amounts: reading.amounts,
        note: reader.text(reading.note),
        row: reading.row,
        sheet: observations.sheet
      )
    }
  }

  /// From the first reading on.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// The first reading.
  public var first: Observation? {
    var iterator = makeIterator()
    return iterator.next()
  }

  /// The number of readings, exactly.
  public var underestimatedCount: Int { count }
}

extension Observations: ExpressibleByArrayLiteral {
  /// The readings of a list.
  public init(arrayLiteral elements: Observation...) { self.init(elements) }

  /// The readings of a list.
  public init(_ observations: some Sequence<Observation>) { append(contentsOf: observations) }
}

extension Observation {
  /// Whether it says no more than a cell, three exact amounts of the period, a remark and a row.
  fileprivate var isPlain: Bool {
    !isCumulative && cumulative == nil && !Quantity.allCases.contains { amounts[$0].isApproximate }
      && cell.campaign.index < Int(UInt16.max) && cell.channel.index < Int(UInt16.max)
  }
}
