/// The kinds of files that make up a pack, and where they stand.
public enum FileKind: String, CaseIterable, Sendable {
  /// What the pack is.
  case pack
  /// Which statement carries each fact that the pack promised to carry.
  case coverage
  /// What can be known, in groups.
  case findings
  /// What can't wait.
  case redFlags = "red-flags"
  /// What the levels of urgency are called.
  case urgency
  /// By which numbers the pack is reasoned about.
  case reasoning
  /// What everything else cites.
  case sources
  /// What can be done.
  case treatments
  /// What can be asked.
  case questions
  /// What people ask.
  case answers
  /// Where sources differ.
  case disagreements
  /// One thing that may be the matter.
  case condition
  /// The words that stand for all that.
  case vocabulary
  /// One script.
  case dialogue

  /// The file that makes a folder a pack.
  static let packFile = "pack.yaml"

  /// The file, or the folder whose files are of this kind, within a pack.
  var place: String {
    switch self {
    case .pack: Self.packFile
    case .coverage: "seed-coverage.yaml"
    case .condition: "knowledge/conditions/"
    case .vocabulary: "vocabulary/"
    case .dialogue: "dialogues/"
    case .findings, .redFlags, .urgency, .reasoning, .sources, .treatments, .questions, .answers,
      .disagreements:
      "knowledge/\(rawValue).yaml"
    }
  }

  /// Whether there must be at least one such file.
  var isRequired: Bool {
    switch self {
    case .pack, .findings, .urgency, .sources, .condition, .dialogue: true
    case .coverage, .redFlags, .reasoning, .treatments, .questions, .answers, .disagreements,
      .vocabulary:
      false
    }
  }

  /// The kind of the file at a path, or `nil` for none.
  static func at(_ path: String) -> FileKind? {
    if Include(ofFile: path) != nil { return path.hasSuffix(".yaml") ? .vocabulary : nil }
    return allCases.first { kind in
      kind.place.hasSuffix("/")
        ? path.hasPrefix(kind.place) && path.hasSuffix(".yaml")
          && !path.dropFirst(kind.place.count).contains("/")
        : path == kind.place
    }
  }

  /// Whether a file is a conversation for testing, which is read by other tools.
  static func isTranscript(_ path: String) -> Bool {
    path.hasPrefix("transcripts/") && path.hasSuffix(".chat")
  }
}
