/// How many of something: a numeral, a range or a vague word, with what limits it.
struct Quantity: Hashable, Sendable {
  /// How many.
  var amount: Amount
  /// Its words, without the modifier.
  var words: Range<Int>
  /// The place where its unit may follow: after the words, or after a modifier behind them.
  var end: Int
  /// The words that limit it or make it vague.
  var modifier: Range<Int>?
  /// Whether digits said it, so that a unit of one letter may follow.
  var isDigits = false

  /// Its first token, after the modifier.
  var start: Int { words.lowerBound }

  init(_ amount: Amount, _ words: Range<Int>, isDigits: Bool = false) {
    self.amount = amount
    self.words = words
    self.isDigits = isDigits
    end = words.upperBound
  }
}
