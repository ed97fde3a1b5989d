/// A question's choices, compiled for reading answers to it.
///
/// Each word knows the labels that it occurs in, and weighs the more the fewer they are: among
/// "hard like a stone" and "soft like dough", `like` tells nothing.
public struct ChoiceList: Sendable {
  /// How many choices there are.
  public let count: Int
  /// Whether more than one may be picked.
  public let allowsSeveral: Bool
  private let words: WordTable<Int>
  /// The labels that a word occurs in, in ascending order.
  private var labels: [[Int]] = []
  /// How many different content words a label has.
  private var sizes: [Int]

  /// Compiles labels.
  ///
  /// - Complexity: O(*n*) in the words of the labels.
  public init(labels texts: [String], allowsSeveral: Bool, vocabulary: ChoiceVocabulary) {
    count = texts.count
    self.allowsSeveral = allowsSeveral
    sizes = Array(repeating: 0, count: texts.count)
    var numbers: [String: Int] = [:]
    for (label, text) in texts.enumerated() {
      let tokens = Tokens(text)
      for index in Self.content(of: tokens, vocabulary) {
        let word = tokens.text(at: index)
        let number = numbers[word] ?? labels.count
        if number == labels.count { labels.append([]) }
        numbers[word] = number
        guard labels[number].last != label else { continue }
        labels[number].append(label)
        sizes[label] += 1
      }
    }
    let inOrder = numbers.sorted { $0.value < $1.value }
    // Other forms come last, since a form of one word may be another word.
    words = WordTable(
      inOrder.map { ($0.key, $0.value) }
        + inOrder.flatMap { word, number in Self.otherForms(of: word).map { ($0, number) } })
  }

  /// The forms of a word and of what it may be a form of: "only when I knock it" picks "only when
  /// knocked".
  private static func otherForms(of word: String) -> [String] {
    let bases = [word] + Inflection.bases(of: word) { _ in true }
    return bases.flatMap { [$0] + Inflection.forms(of: $0) }.filter { $0 != word }
  }

  /// The words of a text that can tell its labels apart.
  private static func content(of tokens: Tokens, _ vocabulary: ChoiceVocabulary) -> [Int] {
    var content: [Int] = []
    var index = 0
    while index < tokens.count {
      let match = vocabulary.trie.longestMatch(in: tokens, at: index)
      let end = match?.end ?? index + 1
      let isSilent = match.map { !$0.value.isDisjoint(with: silent) } ?? false
      if !isSilent { content += (index..<end).filter { tokens[$0].isSpoken } }
      index = end
    }
    // A label of fillers alone ("both") is told apart by them.
    return content.isEmpty ? tokens.indices.filter { tokens[$0].isSpoken } : content
  }

  private static let silent: [ChoiceVocabulary.Role] = [.filler, .and, .or]

  /// What an answer's words have in common with the labels.
  enum Match: Hashable {
    /// These words and no others are the label's.
    case whole(Int)
    /// All words are in these labels, in ascending order.
    case part([Int])
    /// Most of their weight is in one label.
    case overlap(Int)
  }

  /// Compares words with the labels; `nil` when no label stands out.
  ///
  /// - Complexity: O(*w* · *c*) for *w* words and *c* choices.
  func match(_ indices: [Int], in tokens: Tokens) -> Match? {
    var seen: Set<Int> = []
    var weights = Array(repeating: 0, count: count)
    var hits = Array(repeating: 0, count: count)
    var total = 0
    var answered = 0
    for index in indices where tokens[index].isSpoken {
      guard let word = words[tokens, index] else {
        total += count
        answered += 1
        continue
      }
      guard seen.insert(word).inserted else { continue }
      answered += 1
      let weight = count + 1 - labels[word].count
      total += weight
      for label in labels[word] {
        weights[label] += weight
        hits[label] += 1
      }
    }
    guard answered > 0 else { return nil }
    let full = hits.indices.filter { hits[$0] == answered }
    let whole = full.filter { sizes[$0] == answered }
    if whole.count == 1 { return .whole(whole[0]) }
    if !full.isEmpty { return .part(full) }
    return clearest(weights, of: total)
  }

  /// The label that holds at least half of the weight, and a quarter more than any other.
  private func clearest(_ weights: [Int], of total: Int) -> Match? {
    guard let best = weights.max(), best * 2 >= total, let label = weights.firstIndex(of: best)
    else { return nil }
    let others = weights.enumerated().filter { $0.offset != label }.map(\.element)
    return (best - (others.max() ?? 0)) * 4 >= total ? .overlap(label) : nil
  }
}

extension Token {
  /// Whether it is a word or a number.
  fileprivate var isSpoken: Bool {
    switch kind {
    case .word, .number: true
    case .strongBreak, .weakBreak, .symbol: false
    }
  }
}

extension [ChoiceVocabulary.Role] {
  fileprivate func isDisjoint(with others: [Element]) -> Bool { !contains(where: others.contains) }
}
