/// What a number word does to the number before it.
enum NumberWord: Hashable, Sendable {
  /// 0 to 19, said in one word.
  case small(Double)
  /// 20 to 90.
  case ten(Double)
  /// A hundred of what came before.
  case hundred
  /// A thousand or more of what came before.
  case scale(Double)

  /// The number by itself.
  var value: Double {
    switch self {
    case .small(let value), .ten(let value), .scale(let value): value
    case .hundred: 100
    }
  }

  /// "Three", "thirty", "thousand".
  static let cardinals: [(String, NumberWord)] =
    words.map { ($0.cardinal, $0.word) }
    + words.filter(\.isMultiplier).map { ($0.cardinal + "s", $0.word) }
    + [
      ("nought", .small(0)), ("naught", .small(0)), ("nil", .small(0)), ("oh", .small(0)),
      ("fourty", .ten(40)), ("k", .scale(1_000)), ("lac", .scale(1e5)),
    ]

  /// "Third", "thirtieth", "thousandth".
  static let ordinals: [(String, NumberWord)] =
    words.map { ($0.ordinal, $0.word) }
    + [("nineth", .small(9)), ("twelveth", .small(12)), ("fourtieth", .ten(40))]

  /// The parts of a whole by how many make one, in the singular: "half", "third".
  static let part: [(String, Double)] =
    [("half", 2), ("quarter", 4)] + words.filter(\.isPart).map { ($0.ordinal, $0.word.value) }

  /// The parts of a whole in the plural: "halves", "thirds".
  static let parts: [(String, Double)] =
    [("halves", 2), ("quarters", 4)]
    + words.filter(\.isPart).map { ($0.ordinal + "s", $0.word.value) }

  private struct Spelling {
    let cardinal: String
    let ordinal: String
    let word: NumberWord

    var isMultiplier: Bool {
      switch word {
      case .hundred, .scale: true
      case .small, .ten: false
      }
    }

    /// The second part would be a half, and nothing has first parts.
    var isPart: Bool { word.value > 2 }
  }

  private static let words: [Spelling] = {
    let small = [
      ("zero", "zeroth"), ("one", "first"), ("two", "second"), ("three", "third"),
      ("four", "fourth"), ("five", "fifth"), ("six", "sixth"), ("seven", "seventh"),
      ("eight", "eighth"), ("nine", "ninth"), ("ten", "tenth"), ("eleven", "eleventh"),
      ("twelve", "twelfth"), ("thirteen", "thirteenth"), ("fourteen", "fourteenth"),
      ("fifteen", "fifteenth"), ("sixteen", "sixteenth"), ("seventeen", "seventeenth"),
      ("eighteen", "eighteenth"), ("nineteen", "nineteenth"),
    ]
    let tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]
    let scales = [
      ("thousand", 1e3), ("lakh", 1e5), ("million", 1e6), ("crore", 1e7), ("billion", 1e9),
      ("trillion", 1e12),
    ]
    return small.enumerated().map {
      Spelling(cardinal: $1.0, ordinal: $1.1, word: .small(Double($0)))
    }
      + tens.enumerated().map {
        Spelling(cardinal: $1 + "y", ordinal: $1 + "ieth", word: .ten(Double($0 + 2) * 10))
      }
      + [Spelling(cardinal: "hundred", ordinal: "hundredth", word: .hundred)]
      + scales.map { Spelling(cardinal: $0, ordinal: $0 + "th", word: .scale($1)) }
  }()
}
