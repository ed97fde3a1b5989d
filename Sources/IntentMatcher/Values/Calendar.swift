/// The names of the calendar.
enum Calendar {
  /// A part of a date that a word names.
  enum Name: Hashable, Sendable {
    case month(Int), weekday(Int), season(Int)
  }

  /// Months, days of the week and seasons.
  static let names: [(String, Name)] =
    numbered(
      "january february march april may june july august september october november december"
    )
    .map { ($0, .month($1)) }
    + [
      ("jan", .month(1)), ("feb", .month(2)), ("mar", .month(3)), ("apr", .month(4)),
      ("jun", .month(6)), ("jul", .month(7)), ("aug", .month(8)), ("sept", .month(9)),
      ("sep", .month(9)), ("oct", .month(10)), ("nov", .month(11)), ("dec", .month(12)),
    ]
    + numbered("monday tuesday wednesday thursday friday saturday sunday")
    .map { ($0, .weekday($1)) }
    + numbered("spring summer autumn winter").map { ($0, .season($1)) }
    + [("christmas", .month(12))]

  /// Decades of life.
  static let decades: [(String, Double)] = [
    ("teens", 10), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50),
    ("sixties", 60), ("seventies", 70), ("eighties", 80), ("nineties", 90),
  ]

  private static func numbered(_ words: String) -> [(String, Int)] {
    words.split(separator: " ").enumerated().map { (String($1), $0 + 1) }
  }
}
