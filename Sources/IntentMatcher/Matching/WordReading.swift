/// The tokens of an utterance as words of a lexicon.
struct WordReading: Sendable {
  /// A word that was taken for another one.
  struct Correction: Hashable, Sendable {
    /// The token.
    let token: Int
    /// The form of the lexicon that it is taken for.
    let form: Int
  }

  let tokens: Tokens
  /// For each token its number among the lexicon's forms, or ``unknownWord`` or ``noWord``.
  private(set) var forms: [Int32]
  /// The tokens that were taken for other words, from left to right.
  private(set) var corrections: [Correction] = []
  /// The unknown words that may stand for a word such as "not" or "without", which turns round what
  /// follows: they are taken for nothing, and make it doubtful.
  private(set) var doubts: [Correction] = []
  /// The words that neither the lexicon nor the language knows.
  private(set) var unknown: [Int] = []

  /// Stands for a word that no phrase has.
  static let unknownWord: Int32 = -1
  /// Stands for a mark, which no phrase spans.
  static let noWord: Int32 = -2

  /// The most unknown words of one utterance that are compared with the whole lexicon.
  ///
  /// Who types in another language should not wait for it.
  static let mostCorrections = 24

  init(_ tokens: Tokens, in lexicon: Lexicon) {
    self.tokens = tokens
    forms = [Int32](repeating: Self.noWord, count: tokens.count)
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { continue }
      forms[index] = Self.unknownWord
      let word = tokens.form(at: index)
      if let form = lexicon.classes.forms.number(of: word, hash: token.hash) {
        forms[index] = Int32(form)
      } else if token.kind == .word, !lexicon.known.holds(word, hash: token.hash) {
        unknown.append(index)
      }
    }
    for index in unknown.prefix(Self.mostCorrections) { correct(index, in: lexicon) }
  }

  private mutating func correct(_ index: Int, in lexicon: Lexicon) {
    let classes = lexicon.classes
    let correction = lexicon.typos.correction(of: tokens.form(at: index), in: classes.forms) {
      one, other in
      classes[one].contains { item in classes[other].contains { $0.class == item.class } }
    }
    let denial = lexicon.denials.correction(of: tokens.form(at: index), in: classes.forms) {
      _, _ in true
    }
    if let denial, denial.cost <= correction?.cost ?? denial.cost {
      doubts.append(Correction(token: index, form: denial.form))
      return
    }
    guard let correction else { return }
    forms[index] = Int32(correction.form)
    corrections.append(Correction(token: index, form: correction.form))
  }

  /// Whether a token was taken for another word.
  func isCorrected(_ index: Int) -> Bool {
    !corrections.isEmpty && corrections.contains { $0.token == index }
  }
}
