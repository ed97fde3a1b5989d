/// Checks a JSON text, and finds the members of its outermost object without taking the rest apart.
///
/// The grammar is that of RFC 8259, with nothing forgiven: a peer that sends what is almost JSON
/// should hear of it. It is read in one pass, so that a deep or endless text costs no more than its
/// length, and before any decoder that would recurse into it.
struct JSONScanner: ~Copyable {
  /// What is wrong with a text.
  enum Fault: Error, Hashable {
    /// It isn't JSON, from this byte on.
    case syntax(Int)
    /// It is nested deeper than ``JSONScanner/deepest``.
    case tooDeep
  }

  /// A member of the outermost object.
  struct Member {
    /// Its name, as places of the bytes between the quotation marks.
    let name: Range<Int>
    /// Its value, as places of its bytes.
    let value: Range<Int>
  }

  /// The most objects and lists that may stand inside of one another.
  static let deepest = 32

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private(set) var members: [Member] = []

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The members of a text that is an object, or `nil` when it is another value.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func members(of bytes: ArraySlice<UInt8>) throws(Fault) -> [Member]? {
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    let isObject = scanner.peek == UInt8(ascii: "{")
    try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.place == bytes.endIndex else { throw .syntax(scanner.place) }
    return isObject ? scanner.members : nil
  }

  private var peek: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      place += 1
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Fault) {
    guard peek == byte else { throw .syntax(place) }
    place += 1
  }

  private mutating func value(depth: Int) throws(Fault) {
    switch peek {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(Fault) {
    guard depth <= Self.deepest else { throw .tooDeep }
    place += 1
    skipSpace()
    if peek == UInt8(ascii: "}") { return place += 1 }
    while true {
      let start = place + 1
      try string()
      let name = start..<(place - 1)
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      let first = place
      try value(depth: depth)
      if depth == 1 { members.append(Member(name: name, value: first..<place)) }
      if try isLast(before: UInt8(ascii: "}")) { return }
    }
  }

  private mutating func list(depth: Int) throws(Fault) {
    guard depth <= Self.deepest else { throw .tooDeep }
    place += 1
    skipSpace()
    if peek == UInt8(ascii: "]") { return place += 1 }
    while true {
      try value(depth: depth)
      if try isLast(before: UInt8(ascii: "]")) { return }
    }
  }

  /// Steps over the comma before the next entry, or over what ends the last.
  private mutating func isLast(before end: UInt8) throws(Fault) -> Bool {
    skipSpace()
    if peek == end {
      place += 1
      return true
    }
    try expect(UInt8(ascii: ","))
    skipSpace()
    return false
  }

  private mutating func string() throws(Fault) {
    try expect(UInt8(ascii: "\""))
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""): return place += 1
      case UInt8(ascii: "\\"): try escape()
      case ..<0x20: throw .syntax(place)
      default: place += 1
      }
    }
    throw .syntax(place)
  }

  private mutating func escape() throws(Fault) {
    place += 1
    guard let byte = peek else { throw .syntax(place) }
    guard byte == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(byte) else { throw .syntax(place) }
      return place += 1
    }
    let unit = try codeUnit()
    switch unit {
    case 0xD800...0xDBFF:
      // Half of a pair names no character without the other half.
      guard peek == UInt8(ascii: "\\") else { throw .syntax(place) }
      place += 1
      guard peek == UInt8(ascii: "u"), (0xDC00...0xDFFF).contains(try codeUnit()) else {
        throw .syntax(place)
      }
    case 0xDC00...0xDFFF: throw .syntax(place)
    default: return
    }
  }

  /// Reads the `u` and the four digits of an escape.
  private mutating func codeUnit() throws(Fault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      place += 1
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw .syntax(place)
      }
      unit = unit << 4 | UInt16(digit)
    }
    place += 1
    return unit
  }

  private mutating func word(_ word: StaticString) throws(Fault) {
    for byte in word.description.utf8 { try expect(byte) }
  }

  private mutating func number() throws(Fault) {
    if peek == UInt8(ascii: "-") { place += 1 }
    if peek == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Fault) {
    let start = place
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    if place == start { throw .syntax(place) }
  }
}
