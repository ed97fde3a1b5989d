/// Finds every phrase of a lexicon in an utterance.
///
/// From each word it walks the trie depth first, since a word may belong to several classes and a
/// gap may end at any of several words. Light words within a phrase are passed over; a break between
/// clauses ends all walks.
struct PhraseScan {
  /// How far a walk has come.
  private struct State {
    var node: PhraseTrie.Node
    /// Which tokens it used, counted from the first.
    var consumed: UInt64
    var step: Step
    /// How many more words a gap may pass over.
    var gap: UInt8 = 0
    /// How many more light words may be passed over before the next word.
    var light = PhraseScan.mostLight
  }

  private let lexicon: Lexicon
  private let reading: WordReading
  private let count: Int
  /// How many more steps the walks from the present word may take.
  private var budget = 0
  private(set) var matches: [Match] = []

  /// The longest stretch of tokens that a phrase may span.
  static let mostTokens = 40
  /// The most steps from one word, however its words repeat.
  private static let mostSteps = 512
  private static let mostLight: UInt8 = 3

  /// Finds the phrases.
  ///
  /// - Complexity: O(*n*) in the tokens, for phrases of bounded length.
  init(_ reading: WordReading, in lexicon: Lexicon) {
    self.lexicon = lexicon
    self.reading = reading
    count = reading.forms.count
    matches.reserveCapacity(16)
    for start in 0..<count { scan(from: start) }
  }

  private mutating func scan(from start: Int) {
    let form = reading.forms[start]
    guard form >= 0 else { return }
    budget = Self.mostSteps
    let typo: Step = reading.isCorrected(start) ? .typo : .exact
    for place in lexicon.classes.places(of: Int(form)) {
      let item = lexicon.classes.membership(at: place)
      for edge in lexicon.trie.edges(from: PhraseTrie.root, item.class) {
        let node = lexicon.trie.node(behind: edge)
        arrive(State(node: node, consumed: 1, step: max(item.step, typo)), start..<(start + 1))
      }
    }
  }

  /// Notes the phrases that end at a node, and walks on from it.
  private mutating func arrive(_ state: State, _ tokens: Range<Int>) {
    for place in lexicon.trie.entryPlaces(at: state.node) {
      matches.append(
        Match(
          entry: Int(lexicon.trie.entry(at: place)), tokens: tokens, consumed: state.consumed,
          step: state.step))
    }
    guard tokens.count < Self.mostTokens, tokens.upperBound < count else { return }
    if lexicon.trie.hasWords(at: state.node) { advance(state, tokens) }
    if lexicon.trie.hasGaps(at: state.node) { enterGaps(from: state, tokens) }
  }

  /// Goes on behind the gaps that begin at a node; of several in a row the widths add up.
  private mutating func enterGaps(from state: State, _ tokens: Range<Int>) {
    for width in 1..<UInt8(PhraseWords.firstClass) {
      guard let node = lexicon.trie.child(of: state.node, UInt32(width)) else { continue }
      var gap = state
      (gap.node, gap.gap) = (node, state.gap + width)
      advance(gap, tokens)
      if lexicon.trie.hasGaps(at: node) { enterGaps(from: gap, tokens) }
    }
  }

  /// Takes the next word, or passes over it.
  private mutating func advance(_ state: State, _ tokens: Range<Int>) {
    let index = tokens.upperBound
    guard index < count, tokens.count < Self.mostTokens, budget > 0 else { return }
    let form = reading.forms[index]
    guard form != WordReading.noWord else { return }
    budget -= 1
    let longer = tokens.lowerBound..<(index + 1)
    guard form >= 0 else {
      pass(state, [], longer)
      return
    }
    take(Int(form), at: index, state, longer)
    pass(state, lexicon.roles[Int(form)], longer)
  }

  /// Follows every edge of a class that a word belongs to.
  private mutating func take(_ form: Int, at index: Int, _ state: State, _ tokens: Range<Int>) {
    let typo: Step = reading.isCorrected(index) ? .typo : .exact
    let consumed = state.consumed | 1 << UInt64(tokens.count - 1)
    for place in lexicon.classes.places(of: form) {
      let item = lexicon.classes.membership(at: place)
      guard lexicon.trie.mayLeave(state.node, item.class) else { continue }
      let step = max(state.step, item.step, typo)
      for edge in lexicon.trie.edges(from: state.node, item.class) {
        let node = lexicon.trie.node(behind: edge)
        arrive(State(node: node, consumed: consumed, step: step), tokens)
      }
    }
  }

  /// Passes over a word that the phrase doesn't have, if it is light or the phrase has a gap here.
  private mutating func pass(_ state: State, _ role: Lexicon.Role, _ tokens: Range<Int>) {
    var state = state
    if role.contains(.light), state.light > 0 {
      state.light -= 1
      advance(state, tokens)
    } else if state.gap > 0, !role.contains(.barrier) {
      state.gap -= 1
      advance(state, tokens)
    }
  }
}
