/// Finds every phrase of a lexicon in an utterance.
///
/// From each word it walks the trie with a small set of states, since a word may belong to several
/// classes and a gap may end at any of several words. Light words within a phrase are passed over; a
/// break between clauses ends all walks.
struct PhraseScan {
  private struct State {
    var node: PhraseTrie.Node
    var consumed: UInt64
    var step: Step
    /// How many more words a gap may pass over.
    var gap: UInt8
    /// How many more light words may be passed over before the next word.
    var light: UInt8
  }

  private let lexicon: Lexicon
  private let reading: WordReading
  private var states: [State] = []
  private var next: [State] = []
  private(set) var matches: [Match] = []

  /// The longest stretch of tokens that a phrase may span.
  static let mostTokens = 40
  private static let mostStates = 32
  private static let mostLight: UInt8 = 3

  /// Finds the phrases.
  ///
  /// - Complexity: O(*n*) in the tokens, for phrases of bounded length.
  init(_ reading: WordReading, in lexicon: Lexicon) {
    self.lexicon = lexicon
    self.reading = reading
    states.reserveCapacity(Self.mostStates)
    next.reserveCapacity(Self.mostStates)
    for start in reading.tokens.indices { scan(from: start) }
  }

  private mutating func scan(from start: Int) {
    let form = reading.forms[start]
    guard form >= 0 else { return }
    states.removeAll(keepingCapacity: true)
    let typo: Step = reading.isCorrected(start) ? .typo : .exact
    for item in lexicon.classes[Int(form)] {
      guard let node = lexicon.trie.start(item.class) else { continue }
      arrive(
        State(
          node: node, consumed: 1, step: max(item.step, typo), gap: 0, light: Self.mostLight),
        start..<(start + 1))
    }
    swap(&states, &next)
    var index = start + 1
    let end = min(reading.tokens.count, start + Self.mostTokens)
    while index < end, !states.isEmpty {
      guard reading.tokens[index].kind.isPassable else { return }
      next.removeAll(keepingCapacity: true)
      advance(over: index, from: start)
      swap(&states, &next)
      index += 1
    }
    next.removeAll(keepingCapacity: true)
  }

  private mutating func advance(over index: Int, from start: Int) {
    let form = Int(reading.forms[index])
    let role = form >= 0 ? lexicon.roles[form] : []
    let typo: Step = reading.isCorrected(index) ? .typo : .exact
    for state in states {
      if form >= 0 {
        for item in lexicon.classes[form] {
          guard let node = lexicon.trie.step(state.node, item.class) else { continue }
          arrive(
            State(
              node: node, consumed: state.consumed | 1 << UInt64(index - start),
              step: max(state.step, item.step, typo), gap: 0, light: Self.mostLight),
            start..<(index + 1))
        }
      }
      pass(state, role)
    }
  }

  /// Lets a state pass over a word that it has no use for.
  private mutating func pass(_ state: State, _ role: Lexicon.Role) {
    guard next.count < Self.mostStates else { return }
    var state = state
    if role.contains(.light), state.light > 0 {
      state.light -= 1
      next.append(state)
    } else if state.gap > 0, !role.contains(.barrier) {
      state.gap -= 1
      next.append(state)
    }
  }

  /// Takes in a state at a new node: notes the phrases that end here, and opens the gaps.
  private mutating func arrive(_ state: State, _ tokens: Range<Int>) {
    guard next.count < Self.mostStates else { return }
    for entry in lexicon.trie.entries(at: state.node) {
      matches.append(
        Match(
          entry: Int(entry), tokens: tokens, consumed: state.consumed, step: state.step))
    }
    next.append(state)
    for width in 1..<UInt8(PhraseWords.firstClass) {
      guard let node = lexicon.trie.step(state.node, UInt32(width)) else { continue }
      var gap = state
      (gap.node, gap.gap) = (node, width)
      next.append(gap)
    }
  }
}

extension Token.Kind {
  /// Whether a phrase may go on over a token of the kind.
  fileprivate var isPassable: Bool {
    switch self {
    case .word, .number: true
    case .strongBreak, .weakBreak, .symbol: false
    }
  }
}
