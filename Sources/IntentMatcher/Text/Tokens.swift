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
    let bytes = Array(text.utf8.prefix(Self.mostBytes))
    byteCount = bytes.count
    tokens.reserveCapacity(bytes.count / 4 + 1)
    buffer.reserveCapacity(bytes.count + 16)
    var cutter = TokenCutter(bytes)
    while let piece = cutter.next() { append(piece, from: cutter) }
  }

  /// The normal form of the token at a place.
  public func form(at index: Int) -> ArraySlice<UInt8> { buffer[tokens[index].form] }

  /// The normal form of the token at a place, as text.
  public func text(at index: Int) -> String { String(decoding: form(at: index), as: UTF8.self) }

  /// Whether the token at a place has this normal form.
  public func isWord(_ word: StaticString, at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return form(at: index).elementsEqual(word.description.utf8)
  }

  private mutating func append(_ piece: TokenCutter.Piece, from cutter: TokenCutter) {
    let isGlued = tokens.last.map { $0.span.upperBound == piece.span.lowerBound } ?? false
    guard piece.kind == .word else {
      add(piece.kind, piece.span, cutter.form[piece.form], isGlued, piece.isHyphenated)
      return
    }
    var (glued, hyphenated) = (isGlued, piece.isHyphenated)
    Contractions.expand(cutter.form[piece.form], span: piece.span) { form, span in
      add(.word, span, form, glued, hyphenated)
      (glued, hyphenated) = (true, false)
    }
  }

  private mutating func add(
    _ kind: Token.Kind, _ span: Range<Int>, _ form: some Collection<UInt8>, _ isGlued: Bool,
    _ isHyphenated: Bool
  ) {
    let start = buffer.count
    buffer += form
    tokens.append(
      Token(
        kind: kind, span: span, form: start..<buffer.count, isGlued: isGlued,
        isHyphenated: isHyphenated))
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
