/// A table from words to values that is looked up by bytes, without making a string.
///
/// ``entries`` keeps the order in which words were given, whatever their hashes.
struct WordTable<Value: Sendable>: Sendable {
  /// The values, in the order in which their words came.
  var entries: [Value] = []
  private var index = WordIndex()

  /// Creates a table without words.
  init() {}

  /// Creates a table; of a word given twice the first stays.
  init(_ pairs: some Sequence<(String, Value)>) {
    for (word, value) in pairs { insert(word.utf8, value) }
  }

  /// Adds a word unless it is there; returns its place among the entries.
  @discardableResult
  mutating func insert(_ word: some Collection<UInt8>, _ value: @autoclosure () -> Value) -> Int {
    let place = index.insert(word)
    if place == entries.count { entries.append(value()) }
    return place
  }

  /// The value of a word, which is added with a new one unless it is there.
  mutating func value(of word: some Collection<UInt8>, or new: Value) -> Value {
    entries[insert(word, new)]
  }

  /// The value of a token's normal form.
  ///
  /// - Complexity: O(*k*) in the bytes of the form.
  subscript(tokens: Tokens, place: Int) -> Value? { self.place(tokens, place).map { entries[$0] } }

  /// The place of a token's normal form among the entries.
  func place(_ tokens: Tokens, _ place: Int) -> Int? {
    index.number(of: tokens.form(at: place), hash: tokens[place].hash)
  }

  /// The value of a word.
  subscript(word: some Collection<UInt8>) -> Value? { self[word, WordHash.of(word)] }

  /// The value of a word whose hash is known.
  subscript(word: some Collection<UInt8>, hash: UInt32) -> Value? {
    index.number(of: word, hash: hash).map { entries[$0] }
  }
}
