/// Reads the phrase notation from left to right, multiplying out the runs.
struct PhraseParser {
  private typealias Runs = [[[Phrase.Part]]]

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The runs, after the marks.
  mutating func parse() throws(PhraseError) -> [[[Phrase.Part]]] {
    let runs = try alternatives()
    guard position == bytes.count else { throw PhraseError(.unbalanced, at: here) }
    guard !runs.contains(where: { $0.isEmpty }) else {
      throw PhraseError(runs == [[]] ? .empty : .allOptional, at: scalars(0..<bytes.count))
    }
    guard !runs.contains(where: Self.isOpen) else {
      throw PhraseError(.openGap, at: scalars(0..<bytes.count))
    }
    return runs
  }

  /// The marks in front of a phrase, in any order.
  mutating func takeMarks() -> (use: Phrase.Use, isDenial: Bool, sharesWords: Bool) {
    var marks = (use: Phrase.Use.mention, isDenial: false, sharesWords: false)
    while true {
      skipBlanks()
      switch peek {
      case UInt8(ascii: "~"): marks.use = .weakMention
      case UInt8(ascii: "!"): marks.use = .exclusion
      case UInt8(ascii: "-"): marks.isDenial = true
      case UInt8(ascii: "+"): marks.sharesWords = true
      default: return marks
      }
      position += 1
    }
  }

  /// Whether a run begins or ends with a gap.
  private static func isOpen(_ run: [[Phrase.Part]]) -> Bool {
    [run.first, run.last].contains { place in place?.contains(where: \.isGap) ?? false }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var here: Range<Int> { scalars(position..<min(position + 1, bytes.count)) }

  /// A range of bytes as one of scalars: continuation bytes don't count.
  private func scalars(_ range: Range<Int>) -> Range<Int> {
    func count(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    let start = count(bytes[..<range.lowerBound])
    return start..<start + count(bytes[range])
  }

  /// The error at a character that has no place here.
  private var unexpected: PhraseError {
    let rest = String(decoding: bytes[position...], as: UTF8.self)
    guard let character = rest.first else { return PhraseError(.empty, at: here) }
    return PhraseError(.unexpectedCharacter(character), at: here)
  }

  private mutating func skipBlanks() { while peek == Self.blank { position += 1 } }

  private mutating func alternatives() throws(PhraseError) -> Runs {
    let start = position
    var all = try sequence()
    while peek == Self.bar {
      guard depth > 0 else { throw unexpected }
      position += 1
      all += try sequence()
      try check(Phrase.wordingCount(of: all), from: start)
    }
    return all
  }

  private mutating func sequence() throws(PhraseError) -> Runs {
    var runs: Runs = [[]]
    let start = position
    while let next = try element() { try multiply(&runs, by: next, from: start) }
    guard runs != [[]] || depth == 0 else { throw PhraseError(.empty, at: here) }
    return runs
  }

  private func multiply(
    _ heads: inout Runs, by tails: Runs, from start: Int
  ) throws(PhraseError) {
    let factor = Phrase.wordingCount(of: tails)
    if factor > 1 { try check(Phrase.wordingCount(of: heads) * factor, from: start) }
    if tails.count == 1 {
      for index in heads.indices { heads[index] += tails[0] }
    } else {
      heads = heads.flatMap { head in tails.map { head + $0 } }
    }
  }

  private func check(_ count: Int, from start: Int) throws(PhraseError) {
    guard count <= Phrase.mostWordings else {
      throw PhraseError(.tooManyWordings, at: scalars(start..<position))
    }
  }

  private mutating func element() throws(PhraseError) -> Runs? {
    skipBlanks()
    guard let byte = peek, byte != Self.bar, byte != Self.closing, byte != UInt8(ascii: ">") else {
      return nil
    }
    if byte == UInt8(ascii: "_") {
      position += 1
      return [[[.gap(2)]]]
    }
    var runs: Runs
    switch byte {
    case UInt8(ascii: "("): runs = try group()
    case UInt8(ascii: "<"): runs = try anyOrder()
    default: runs = [try word().map { [$0] }]
    }
    if peek == UInt8(ascii: "?") {
      position += 1
      runs.append([])
    }
    return runs
  }

  private mutating func group() throws(PhraseError) -> Runs {
    let open = here
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 4 else { throw PhraseError(.tooManyWordings, at: open) }
    let runs = try alternatives()
    guard peek == Self.closing else { throw PhraseError(.unbalanced, at: open) }
    position += 1
    return Self.joined(runs)
  }

  /// The runs with those of a single word made one.
  private static func joined(_ runs: Runs) -> Runs {
    var words: [Phrase.Part] = []
    var others: Runs = []
    for run in runs {
      if run.count == 1, !run[0].contains(where: \.isGap) {
        words += run[0]
      } else {
        others.append(run)
      }
    }
    return words.isEmpty ? others : [[words]] + others
  }

  /// `<< a b >>`: every order of the elements, with gaps between.
  private mutating func anyOrder() throws(PhraseError) -> Runs {
    let start = position
    let open = here
    guard takeTwice(UInt8(ascii: "<")) else { throw unexpected }
    depth += 1
    defer { depth -= 1 }
    var elements: [Runs] = []
    while let next = try element() { elements.append(next) }
    guard takeTwice(UInt8(ascii: ">")) else { throw PhraseError(.unbalanced, at: open) }
    guard elements.count > 1, elements.count <= 4 else {
      throw PhraseError(elements.count > 4 ? .tooManyWordings : .empty, at: open)
    }
    var all: Runs = []
    for order in Self.orders(of: Array(elements.indices)) {
      var runs: Runs = [[]]
      for (place, index) in order.enumerated() {
        let joint: Runs = place == 0 ? [[]] : [[[.gap(3)]]]
        try multiply(&runs, by: joint, from: start)
        try multiply(&runs, by: elements[index], from: start)
      }
      all += runs
      try check(Phrase.wordingCount(of: all), from: start)
    }
    return all
  }

  private mutating func takeTwice(_ byte: UInt8) -> Bool {
    guard peek == byte, position + 1 < bytes.count, bytes[position + 1] == byte else {
      return false
    }
    position += 2
    return true
  }

  /// All orders of some numbers, the given one first.
  private static func orders(of numbers: [Int]) -> [[Int]] {
    guard numbers.count > 1 else { return [numbers] }
    return numbers.indices.flatMap { index in
      var rest = numbers
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// A written word; what the tokens part, such as a hyphen or a contraction, makes several.
  private mutating func word() throws(PhraseError) -> [Phrase.Part] {
    let isExact = peek == UInt8(ascii: "=")
    if isExact { position += 1 }
    let start = position
    while let length = wordPart { position += length }
    guard position > start else { throw unexpected }
    if let word = plainWord(start..<position) { return [isExact ? .exactly(word) : .word(word)] }
    let tokens = Tokens(String(decoding: bytes[start..<position], as: UTF8.self))
    let words = tokens.indices.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
    guard !words.isEmpty else { throw PhraseError(.empty, at: scalars(start..<position)) }
    return words.map { isExact ? .exactly(tokens.text(at: $0)) : .word(tokens.text(at: $0)) }
  }

  /// A word that is in its normal form already, as nearly all are: small letters of ASCII that are no
  /// contraction.
  private func plainWord(_ range: Range<Int>) -> String? {
    let letters = bytes[range]
    guard letters.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else { return nil }
    let piece = TokenCutter.Piece(
      kind: .word, span: range, form: range, isHyphenated: false, hash: WordHash.of(letters))
    guard Contractions.words(of: piece, in: bytes) == nil else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  /// How many bytes of a word stand here: letters, digits, apostrophes, hyphens and points.
  private var wordPart: Int? {
    guard let byte = peek else { return nil }
    if byte < 0x80 {
      let isPart =
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || "'-.".utf8.contains(byte)
      return isPart ? 1 : nil
    }
    var decoder = UTF8()
    var rest = bytes[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    let properties = scalar.properties
    let isPart =
      properties.isAlphabetic || properties.numericType != nil || scalar == "’"
      || properties.canonicalCombiningClass != .notReordered
    return isPart ? UTF8.width(scalar) : nil
  }

  private static let blank = UInt8(ascii: " ")
  private static let bar = UInt8(ascii: "|")
  private static let closing = UInt8(ascii: ")")
}

extension Phrase.Part {
  fileprivate var isGap: Bool {
    switch self {
    case .gap: true
    case .word, .exactly: false
    }
  }
}
