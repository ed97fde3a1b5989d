/// An utterance cut into tokens, with every place pointing into the original bytes.
///
/// Words are brought into a normal form as they are cut: lower case, plain apostrophes and digits,
/// no accents, contractions spelt out ("don't" is `do not`, "im" is `i am`). So the matcher
/// compares bytes and never strings. Utterances of plain ASCII take one pass over their bytes.
public struct Tokens: Sendable {
  private var tokens: [Token] = []
  /// The normal forms, one after the other.
  private(set) var buffer: [UInt8] = []
  /// How many bytes of the original were read.
  public let byteCount: Int

  /// The greatest number of bytes that is read of one utterance.
  public static let mostBytes = 16_384

  /// Cuts a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ text: String) {
    let isShort = text.utf8.count <= Self.mostBytes
    // A whole view is copied at once, a prefix byte by byte.
    var cutter = TokenCutter(isShort ? Array(text.utf8) : Array(text.utf8.prefix(Self.mostBytes)))
    byteCount = cutter.bytes.count
    tokens.reserveCapacity(byteCount / 3 + 4)
    buffer.reserveCapacity(byteCount + 16)
    while let piece = cutter.next(into: &buffer) { append(piece) }
  }

  /// The normal form of the token at a place.
  public func form(at index: Int) -> ArraySlice<UInt8> { buffer[tokens[index].form] }

  /// The normal form of the token at a place, as text.
  public func text(at index: Int) -> String { String(decoding: form(at: index), as: UTF8.self) }

  /// All normal forms, as texts.
  public var texts: [String] { indices.map { text(at: $0) } }

  /// Whether the token at a place has this normal form.
  public func isWord(_ word: StaticString, at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return form(at: index).elementsEqual(word.description.utf8)
  }

  /// The tokens from a place on, as an utterance of their own; their spans stay.
  func suffix(from start: Int) -> Tokens {
    var rest = self
    rest.tokens = Array(tokens[start...])
    return rest
  }

  /// Adds a piece, or the words that it is a contraction of in its place.
  private mutating func append(_ piece: TokenCutter.Piece) {
    let isGlued = tokens.last.map { $0.span.upperBound == piece.span.lowerBound } ?? false
    guard piece.kind == .word, let words = Contractions.words(of: piece, in: buffer) else {
      tokens.append(
        Token(
          kind: piece.kind, span: piece.span, form: piece.form, isGlued: isGlued,
          isHyphenated: piece.isHyphenated,
          isStretched: piece.kind == .word && buffer[piece.form].isStretched, hash: piece.hash))
      return
    }
    buffer.removeSubrange(piece.form)
    for (index, word) in words.enumerated() {
      let start = buffer.count
      buffer += word.form
      tokens.append(
        Token(
          kind: .word, span: word.span, form: start..<buffer.count,
          isGlued: index == 0 ? isGlued : true,
          isHyphenated: index == 0 && piece.isHyphenated, isStretched: false,
          hash: WordHash.of(word.form)))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a letter stands three times in a row, or twice at the end.
  fileprivate var isStretched: Bool {
    var run = 0
    var previous: UInt8?
    for byte in self {
      run = byte == previous ? run + 1 : 1
      previous = byte
      if run == 3 { return true }
    }
    return run == 2
  }
}

extension Tokens: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { tokens.startIndex }
  /// The place after the last.
  public var endIndex: Int { tokens.endIndex }
  /// The token at a place.
  public subscript(position: Int) -> Token { tokens[position] }
}
