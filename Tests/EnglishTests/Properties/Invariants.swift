import IntentMatcher
import TestSupport

extension Interpretation {
  /// What holds of every interpretation and doesn't of this one, in words.
  func violations(of text: String) -> [String] {
    let count = Tokens(text).count
    var found: [String] = []
    func demand(_ holds: Bool, _ what: String) { if !holds { found.append(what) } }
    demand(strayingSpans(in: text).isEmpty, "a span strays")
    demand(
      mentions.allSatisfy { !$0.tokens.isEmpty && $0.tokens.upperBound <= count },
      "a mention's tokens stray")
    demand(
      mentions.allSatisfy { !$0.alternatives.contains($0.concept) },
      "a mention is its own alternative")
    demand(
      zip(mentions, mentions.dropFirst()).allSatisfy {
        $0.tokens.lowerBound <= $1.tokens.lowerBound
      },
      "mentions aren't in order")
    demand(Set(mentions.map(Place.init)).count == mentions.count, "a mention is there twice")
    let reasons = mentions.flatMap(\.reasons).filter { $0.text == .answer }
    demand(
      reasons.allSatisfy { $0.trigger.upperBound <= count && $0.scope.upperBound <= count },
      "a reason strays")
    demand(
      (values + retractedValues).allSatisfy { $0.tokens.upperBound <= count },
      "a value's tokens stray")
    demand(
      (answer?.cues ?? []).allSatisfy { $0.upperBound <= count }
        && (answer?.rest.upperBound ?? 0) <= count, "an answer strays")
    demand(corrections.allSatisfy { $0.tokens.upperBound <= count }, "a correction strays")
    demand(coverage.covered <= coverage.words, "more words are covered than there are")
    demand(coverage.words <= count, "more words than tokens")
    demand(
      decision != .notUnderstood || mentions.allSatisfy { $0.standing != .assured },
      "something counts and nothing is understood")
    let sentences = Explanation(self, of: text).sentences
    demand(
      sentences.allSatisfy { $0.count > 4 && $0.hasSuffix(".") }, "a sentence of nothing")
    // Words that begin with a quotation mark of their own look like no words.
    demand(
      text.contains("\"") || !sentences.contains { $0.hasPrefix("\"\"") },
      "an explanation quotes nothing")
    return found
  }

  private struct Place: Hashable {
    let concept: Concept
    let tokens: Range<Int>

    init(_ mention: Mention) {
      concept = mention.concept
      tokens = mention.tokens
    }
  }
}
