internal import IntentMatcher

/// Measures what is read of a given phrase in sentences of clinicians.
///
/// The target stands in capitals, and its place is given, so that only the assertion is measured.
/// Format: line, target, sentence, `Negated` or `Affirmed`, temporality, experiencer, parted by tabs.
///
/// Source of the corpus: W. W. Chapman et al., NegEx and ConText test sets.
struct NegationEvaluation {
  static let file = "negation/negex.tsv"

  private var negated = Score()
  private var hypothetical = Score()
  private var historical = Score()
  private var other = Score()
  private var count = 0

  init?(_ folder: DataFolder, _ reader: AssertionReader) {
    guard let lines = folder.lines(Self.file) else { return nil }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6 else { continue }
      let tokens = Tokens(fields[2])
      let mention = tokens.capitals(of: fields[1], in: fields[2])
      let stance = mention.flatMap { reader.read(tokens, mentions: [$0]).first?.stance } ?? Stance()
      count += 1
      negated.count(expected: fields[3] == "Negated", found: stance.polarity != .present)
      hypothetical.count(
        expected: fields[4] == "Not particular", found: stance.certainty == .hypothetical)
      historical.count(
        expected: fields[4] == "Historical",
        found: stance.time == .past && stance.polarity != .resolved)
      other.count(expected: fields[5] == "Other", found: stance.experiencer == .other)
    }
  }

  var measurements: [Measurement] {
    [
      measurement("negated F1", negated, bar: .atLeast(98)),
      measurement("hypothetical F1", hypothetical, bar: .atLeast(95)),
      measurement("historical F1", historical, bar: .atLeast(67)),
      measurement("other experiencer F1", other, bar: nil),
    ]
  }

  private func measurement(_ name: String, _ score: Score, bar: Measurement.Bar?) -> Measurement {
    Measurement(
      Self.file, name, score.f1, .percent, bar: bar, note: "of \(count): \(score.note)")
  }
}

extension Tokens {
  /// The tokens of a phrase written in capitals: its last place, since headings are capitals too.
  fileprivate func capitals(of phrase: String, in sentence: String) -> Range<Int>? {
    let wanted = Array(phrase.uppercased().utf8)
    guard !wanted.isEmpty, let start = Array(sentence.utf8).ranges(of: wanted).last?.lowerBound
    else {
      return place(of: phrase)
    }
    let bytes = start..<start + wanted.count
    guard let first = firstIndex(where: { $0.span.upperBound > bytes.lowerBound }),
      let last = lastIndex(where: { $0.span.lowerBound < bytes.upperBound }), first <= last
    else { return nil }
    return first..<last + 1
  }
}

extension Tokens {
  /// The first run of tokens with the words of a phrase.
  func place(of phrase: String) -> Range<Int>? {
    let wanted = Tokens(phrase)
    guard !wanted.isEmpty, wanted.count <= count else { return nil }
    return (0...count - wanted.count).first { start in
      wanted.indices.allSatisfy { form(at: start + $0) == wanted.form(at: $0) }
    }.map { $0..<$0 + wanted.count }
  }
}
