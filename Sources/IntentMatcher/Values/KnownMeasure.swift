/// A thing or a phrase whose measure people share: a pea is as big as 8 mm, "ages" last long.
///
/// Packs bring these with their vocabulary; the reader itself knows none.
public struct KnownMeasure: Hashable, Sendable {
  /// What is known of it.
  public enum Measure: Hashable, Sendable {
    /// Its greatest extent in millimetres.
    case length(millimetres: Double)
    /// How long it lasts in days.
    case duration(days: Double)
  }

  /// Its words, in the singular and without an article.
  public let phrase: String
  /// What is known of it.
  public let measure: Measure

  /// Creates a measure.
  public init(_ phrase: String, _ measure: Measure) {
    self.phrase = phrase
    self.measure = measure
  }
}

/// The known measures, found by their first word.
struct KnownMeasures: Sendable {
  /// A phrase after its first word.
  private struct Entry: Sendable {
    /// The normal forms of the other words; of the last also with an "s".
    let rest: [[UInt8]]
    let measure: KnownMeasure.Measure
  }

  /// The words with which a phrase may begin.
  let firstWords: [String]
  /// The phrases of each first word, the longest first.
  private let entries: [[Entry]]

  init(_ measures: [KnownMeasure]) {
    var firsts: [String] = []
    var entries: [String: [Entry]] = [:]
    for measure in measures {
      let tokens = Tokens(measure.phrase)
      let hasArticle = tokens.isWord("a", at: 0) || tokens.isWord("an", at: 0)
      let start = hasArticle && tokens.count > 1 && measure.isThing ? 1 : 0
      guard start < tokens.count else { continue }
      let rest = (start + 1..<tokens.count).map { Array(tokens.form(at: $0)) }
      let first = tokens.text(at: start)
      for spelling in rest.isEmpty && measure.isThing ? [first, first + "s"] : [first] {
        if entries[spelling] == nil { firsts.append(spelling) }
        entries[spelling, default: []].append(Entry(rest: rest, measure: measure.measure))
      }
    }
    firstWords = firsts
    self.entries = firsts.map { first in
      // Of equally long phrases the one given first stays first.
      let ordered = (entries[first] ?? []).enumerated().sorted {
        ($1.element.rest.count, $0.offset) < ($0.element.rest.count, $1.offset)
      }
      return ordered.map(\.element)
    }
  }

  /// The longest known phrase at a place.
  func measure(at start: Int, of tokens: ValueTokens) -> (measure: KnownMeasure.Measure, end: Int)?
  {
    guard let place = tokens.known(start) else { return nil }
    for entry in entries[place] where matches(entry, at: start + 1, of: tokens) {
      return (entry.measure, start + 1 + entry.rest.count)
    }
    return nil
  }

  private func matches(_ entry: Entry, at start: Int, of tokens: ValueTokens) -> Bool {
    guard start + entry.rest.count <= tokens.count else { return false }
    for (offset, word) in entry.rest.enumerated() {
      let form = tokens.form(at: start + offset)
      if form.elementsEqual(word) { continue }
      guard offset == entry.rest.count - 1, form.count == word.count + 1,
        form.last == UInt8(ascii: "s"), form.starts(with: word)
      else { return false }
    }
    return true
  }
}

extension KnownMeasure {
  /// Whether it is a thing, which may come in the plural or with an article, and not a phrase.
  fileprivate var isThing: Bool {
    switch measure {
    case .length: true
    case .duration: false
    }
  }
}
