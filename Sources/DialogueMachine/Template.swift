public import Expressions

/// A text with places for what only the conversation knows.
///
/// ```text
/// This could wait {urgency}.                          a value
/// {Thanks | I see | All right}.                       one of these, another each turn
/// {if patient = other: I ask about {patient}. | }     words under a condition
/// I asked {count questions: one question | # questions}.
/// ```
///
/// Nothing is random: which of several wordings is used depends on the turn alone, so a replayed
/// conversation reads the same.
public struct Template: Hashable, Sendable {
  /// A piece of the text.
  public indirect enum Piece: Hashable, Sendable {
    /// Words as they are.
    case text(String)
    /// A value to fill in, by name.
    case value(String)
    /// Wordings that take turns.
    case variants([Template])
    /// Words for when a condition holds, and for when it doesn't.
    case choice(Expression, Template, otherwise: Template)
    /// Words for a number that is one, and for any other; `#` stands for the number.
    case count(String, one: Template, other: Template)
    /// The number that the words around it are about.
    case number
  }

  /// What a conversation fills in.
  public struct Values {
    /// The words of a value.
    public let words: (String) -> String?
    /// The number of something that is counted.
    public let number: (String) -> Int?
    /// Judges a condition.
    public let truth: (Expression) -> Truth
    /// The turn, by which wordings change.
    public let turn: Int

    /// Creates values.
    public init(
      turn: Int = 0, words: @escaping (String) -> String? = { _ in nil },
      number: @escaping (String) -> Int? = { _ in nil },
      truth: @escaping (Expression) -> Truth = { _ in .unknown }
    ) {
      self.turn = turn
      self.words = words
      self.number = number
      self.truth = truth
    }
  }

  /// The text as its author wrote it.
  public let source: String
  /// The pieces, in order.
  public let pieces: [Piece]

  init(_ source: String, _ pieces: [Piece]) {
    self.source = source
    self.pieces = pieces
  }

  /// Reads a template.
  ///
  /// - Throws: ``TemplateError`` when a brace has no partner, or holds what can't be filled in.
  public init(parsing text: String) throws(TemplateError) {
    var parser = TemplateParser(text)
    self = try parser.template()
  }

  /// The text with its values filled in; a name without a value leaves nothing, not even the space
  /// around it.
  public func text(_ values: Values) -> String {
    Self.withoutSpareSpaces(text(values, counting: nil))
  }

  private static func withoutSpareSpaces(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte != space || (bytes.last ?? space) != space {
      bytes.append(byte)
    }
    if bytes.last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func text(_ values: Values, counting number: Int?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let name): values.words(name) ?? ""
      case .variants(let all): all[values.turn % all.count].text(values, counting: number)
      case .choice(let condition, let then, let otherwise):
        (values.truth(condition) == .yes ? then : otherwise).text(values, counting: number)
      case .count(let name, let one, let other):
        {
          let counted = values.number(name) ?? 0
          return (counted == 1 ? one : other).text(values, counting: counted)
        }()
      case .number: number.map(String.init) ?? ""
      }
    }.joined()
  }
}

@available(*, unavailable)
extension Template.Values: Sendable {}

extension Template {
  /// The names of the values that the text needs.
  public var names: [String] {
    all { if case .value(let name) = $0 { name } else { nil } }
  }

  /// The names of the numbers that the text needs.
  public var counts: [String] {
    all { if case .count(let name, _, _) = $0 { name } else { nil } }
  }

  /// The conditions on which words depend; the ranges of their atoms are places in the whole text.
  public var conditions: [Expression] {
    all { if case .choice(let condition, _, _) = $0 { condition } else { nil } }
  }

  /// Every text that it can become, as far as its own words go, with names in place of values.
  public var wordings: [String] {
    let most = pieces.map(\.inner.count).max() ?? 0
    return (0..<max(most, 1)).map { place in
      pieces.map { $0.wording(place) }.joined()
    }
  }

  private func all<Value>(_ pick: (Piece) -> Value?) -> [Value] {
    pieces.flatMap { piece in
      [pick(piece)].compactMap { $0 } + piece.inner.flatMap { $0.all(pick) }
    }
  }
}

extension Template.Piece {
  /// The templates inside of it.
  var inner: [Template] {
    switch self {
    case .text, .value, .number: []
    case .variants(let all): all
    case .choice(_, let then, let otherwise): [then, otherwise]
    case .count(_, let one, let other): [one, other]
    }
  }

  fileprivate func wording(_ place: Int) -> String {
    switch self {
    case .text(let text): text
    case .value(let name): name
    case .number: "2"
    case .variants, .choice, .count:
      inner[min(place, inner.count - 1)].wordings.first ?? ""
    }
  }
}

/// Why a template can't be read, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// A brace without a partner, or without anything in it that could be filled in.
    case brace
    /// A condition that can't be read.
    case condition(SyntaxError.Reason)
    /// A count needs two wordings, for one and for many.
    case wordings
  }

  /// What went wrong.
  public let reason: Reason
  /// Where, in Unicode scalars from the start of the text.
  public let range: Range<Int>

  /// Creates an error.
  public init(_ reason: Reason = .brace, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
