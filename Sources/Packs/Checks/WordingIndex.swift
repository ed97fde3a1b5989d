internal import Diagnostics
internal import IntentMatcher

/// Finds phrases that share a wording.
///
/// Phrases stand for thousands of wordings, and hardly any two share one. So wordings are entered by
/// their hashes, which are folded place by place; only where hashes meet are the wordings written out.
struct WordingIndex {
  private var first: [UInt64: Int] = [:]
  private var entries: [VocabularyDraft.Entry] = []

  /// Enters a phrase.
  ///
  /// - Returns: Its wordings that an earlier phrase has too, or that it has twice itself.
  mutating func insert(
    _ entry: VocabularyDraft.Entry
  ) -> [(parts: [Phrase.Part], earlier: VocabularyDraft.Entry)] {
    let number = entries.count
    entries.append(entry)
    var met: Set<Int> = []
    let seed = Self.seed(of: entry)
    for run in entry.phrase.value.runs {
      for hash in Self.hashes(of: run, seed) {
        if let other = first[hash] { met.insert(other) } else { first[hash] = number }
      }
    }
    return met.sorted().flatMap { shared(entry, entries[$0], isSame: $0 == number) }
  }

  /// Phrases of one kind compete, but for those that share their words; what an exclusion excludes may
  /// well stand for something else, and what denies one thing may assert another.
  private static func seed(of entry: VocabularyDraft.Entry) -> UInt64 {
    let phrase = entry.phrase.value
    let own = phrase.use == .exclusion || phrase.sharesWords ? entry.concept.name : ""
    let kind = entry.concept.kind.rawValue + (phrase.isDenial ? " denied" : "")
    return fold(hash(of: own), into: hash(of: kind))
  }

  /// The hashes of all wordings of a run.
  private static func hashes(of run: [[Phrase.Part]], _ seed: UInt64) -> [UInt64] {
    var hashes = [seed]
    for place in run {
      if place.count == 1 {
        let part = place[0].wordingHash
        for index in hashes.indices { hashes[index] = fold(part, into: hashes[index]) }
      } else {
        let parts = place.map(\.wordingHash)
        hashes = hashes.flatMap { hash in parts.map { fold($0, into: hash) } }
      }
    }
    return hashes
  }

  private func shared(
    _ entry: VocabularyDraft.Entry, _ earlier: VocabularyDraft.Entry, isSame: Bool
  ) -> [(parts: [Phrase.Part], earlier: VocabularyDraft.Entry)] {
    guard Self.seed(of: entry) == Self.seed(of: earlier) else { return [] }
    var known = Set(isSame ? [] : earlier.phrase.value.wordings)
    return entry.phrase.value.wordings.filter { wording in
      isSame ? !known.insert(wording).inserted : known.contains(wording)
    }.map { ($0, earlier) }
  }

  private static func fold(_ part: UInt64, into hash: UInt64) -> UInt64 {
    (hash ^ part) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  /// FNV-1a of 64 bits.
  fileprivate static func hash(of text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}

extension Phrase.Part {
  fileprivate var wordingHash: UInt64 {
    switch self {
    case .word(let text): WordingIndex.hash(of: text)
    case .exactly(let text): ~WordingIndex.hash(of: text)
    case .gap(let width): UInt64(width)
    }
  }
}
