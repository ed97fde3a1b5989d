/// The tokens of an utterance with what the value readers know of each.
///
/// It is a class, so that the readers, which are made of one another, share it. All methods answer
/// `nil` beyond the ends, since readers look ahead and back.
final class ValueTokens: Sendable {
  private let tokens: Tokens
  private let words: ValueWords
  /// For each token the place of its word in the table, or -1.
  private let places: [Int32]
  /// For each token, how far the next one is on which a value can rest.
  private let distances: [UInt8]

  /// The greatest distance between the first word of a value and the first on which it rests: "no
  /// more than about just over the last".
  static let reach: UInt8 = 8

  init(_ tokens: Tokens, _ words: ValueWords) {
    self.tokens = tokens
    self.words = words
    var places = [Int32](repeating: -1, count: tokens.count)
    var distances = [UInt8](repeating: .max, count: tokens.count)
    var distance = UInt8.max
    for index in tokens.indices.reversed() {
      let place = words.place(of: index, in: tokens)
      places[index] = Int32(place)
      let isAnchor = tokens[index].kind == .number || (place >= 0 && words.anchors[place])
      distance = isAnchor ? 0 : distance == .max ? .max : distance + 1
      distances[index] = distance
    }
    self.places = places
    self.distances = distances
  }

  var count: Int { tokens.count }

  var indices: Range<Int> { tokens.indices }

  subscript(index: Int) -> Token { tokens[index] }

  func form(at index: Int) -> ArraySlice<UInt8> { tokens.form(at: index) }

  func isWord(_ word: StaticString, at index: Int) -> Bool { tokens.isWord(word, at: index) }

  /// Whether a value may begin at a place.
  func mayBegin(at index: Int) -> Bool {
    guard distances[index] <= Self.reach else { return false }
    switch tokens[index].kind {
    case .number, .symbol: return true
    case .word: return places[index] >= 0
    case .strongBreak, .weakBreak: return false
    }
  }

  func cue(_ index: Int) -> Cue? { place(index).flatMap { words.entries[$0].cue } }
  func cardinal(_ index: Int) -> NumberWord? { place(index).flatMap { words.entries[$0].cardinal } }
  func ordinal(_ index: Int) -> NumberWord? { place(index).flatMap { words.entries[$0].ordinal } }
  func part(_ index: Int) -> Double? { place(index).flatMap { words.entries[$0].part } }
  func parts(_ index: Int) -> Double? { place(index).flatMap { words.entries[$0].parts } }
  func unit(_ index: Int) -> UnitWord? { place(index).flatMap { words.entries[$0].unit } }
  func side(_ index: Int) -> SideWord? { place(index).flatMap { words.entries[$0].side } }
  func name(_ index: Int) -> Calendar.Name? { place(index).flatMap { words.entries[$0].name } }
  func decade(_ index: Int) -> Double? { place(index).flatMap { words.entries[$0].decade } }
  func known(_ index: Int) -> Int? { place(index).flatMap { words.entries[$0].known } }

  func shorthand(_ index: Int) -> AgeAndSex? {
    place(index).flatMap { words.entries[$0].shorthand }
  }

  func roles(_ index: Int) -> ValueRoles { place(index).map { words.entries[$0].roles } ?? [] }

  func isEnding(_ index: Int) -> Bool {
    place(index).map { words.entries[$0].isEnding } ?? false
  }

  /// The place of a token's word in the table.
  private func place(_ index: Int) -> Int? {
    guard places.indices.contains(index), places[index] >= 0 else { return nil }
    return Int(places[index])
  }
}
