import IntentMatcher

/// A plain word for each concept of a vocabulary, such as `c17`: engines change names with signs in
/// them.
struct ConceptLabels {
  private let labels: [Concept: String]

  /// Labels the concepts, in the order in which they come first; what only gives others company gets
  /// none.
  init(of entries: [Vocabulary.Entry]) {
    var labels: [Concept: String] = [:]
    for entry in entries where entry.concept.kind != .subject && labels[entry.concept] == nil {
      labels[entry.concept] = "c\(labels.count)"
    }
    self.labels = labels
  }

  /// The label of a concept.
  subscript(concept: Concept) -> String? { labels[concept] }
}
