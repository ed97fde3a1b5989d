public import Diagnostics
public import IntentMatcher
internal import KnowledgeCore

/// Turns files into a pack, or into the list of everything that is wrong with them.
public enum PackLoader: Sendable {
  /// What came of loading.
  public struct Outcome: Sendable {
    /// The pack, if it has no errors.
    public let pack: Pack?
    /// Every problem, from the top of the first file to the bottom of the last.
    public let diagnostics: [Diagnostic]
    /// The files' texts, for showing problems in them.
    public let texts: [SourceText]
    private let draft: PackDraft

    init(_ pack: Pack?, _ diagnostics: [Diagnostic], of draft: PackDraft) {
      self.pack = pack
      self.diagnostics = diagnostics
      self.draft = draft
      texts = draft.texts
    }

    /// What conversations can exercise, each part once, with the place where it is written.
    public var parts: [Located<PackPart>] { draft.parts }

    /// What people may say, as the authors promise that it is understood.
    public var samples: [Sample] { draft.samples }

    /// Everything that can have samples, with the place where it is written.
    public var subjects: [Located<Sample.Subject>] { draft.subjects.map(\.subject) }

    /// The phrases of the vocabulary, in the order of the files.
    public var phrases: [Located<Vocabulary.Entry>] {
      let builder = VocabularyBuilder(draft)
      return draft.phrases.map {
        Located(builder.entry($0), at: $0.phrase.location)
      }
    }
  }

  /// Loads a pack.
  ///
  /// Every file is read and checked before anything is given up, so that one run reports every
  /// problem. Never throws and never reads anything but the files given.
  ///
  /// - Complexity: O(*n*) in the bytes of the files, but for a few checks that sort.
  public static func load(_ files: PackFiles) -> Outcome {
    let missing = missingKinds(files)
    var report = files.diagnostics + strayFiles(files)
    report += missing.map {
      FileProblem.missingFile.diagnostic(at: SourceLocation(path: $0.place))
    }
    var draft = PackDraft()
    let refused = files.diagnostics.compactMap { FileKind.at($0.location.path) }
    for kind in missing + refused { draft.declarations.noteUnreadable(kind) }
    let readable = files.contents.filter { FileKind.at($0.key) != nil }.sorted { $0.key < $1.key }
    let parts = Parallel.map(readable, weight: \.value.count) {
      part(path: $0.key, bytes: $0.value)
    }
    for part in parts {
      draft.merge(part.draft)
      report += part.report
    }
    report += files.problems(with: draft.includes)
    let (whole, names) = (draft, PackNames(draft))
    // What a broken entry would have said is unknown: nothing is called missing because of it.
    let checks = report.containsError ? Checks.all.filter { !$0.needsWholePack } : Checks.all
    // The pack is made beside the checks, on trust: most packs have no errors.
    let making: [Job] = report.containsError ? [] : [.lexicon, .grammar, .knowledge]
    var lexicon: Lexicon?
    var grammar: Vocabulary?
    var knowledge: Knowledge?
    for result in Parallel.map(making + checks.map(Job.check), { $0.run(on: whole, names) }) {
      switch result {
      case .lexicon(let compiled): lexicon = compiled
      case .grammar(let gathered): grammar = gathered
      case .knowledge(let built): knowledge = built
      case .report(let found): report += found
      }
    }
    var pack: Pack?
    if !report.containsError, let grammar, let lexicon, let knowledge {
      pack = PackBuilder(whole).build(knowledge, IntentMatcher(grammar, lexicon))
    }
    return Outcome(pack, report.inReadingOrder(), of: whole)
  }

  /// Something to do with a whole draft.
  private enum Job {
    case check(any Check)
    case lexicon
    case grammar
    case knowledge

    enum Result {
      case report([Diagnostic])
      case lexicon(Lexicon)
      case grammar(Vocabulary)
      case knowledge(Knowledge)
    }

    func run(on draft: PackDraft, _ names: PackNames) -> Result {
      switch self {
      case .check(let check):
        var report: [Diagnostic] = []
        check.run(draft, names, &report)
        return .report(report)
      case .lexicon: return .lexicon(Lexicon(VocabularyBuilder(draft).phrases()))
      case .grammar: return .grammar(VocabularyBuilder(draft).grammar())
      case .knowledge: return .knowledge(PackBuilder(draft).knowledge())
      }
    }
  }

  /// One file, read and inspected.
  private static func part(
    path: String, bytes: [UInt8]
  ) -> (draft: PackDraft, report: [Diagnostic]) {
    var report: [Diagnostic] = []
    var draft = PackDraft()
    let (source, root) = YAMLDocument.read(bytes, path: path, into: &report)
    draft.texts.append(source)
    guard let kind = FileKind.at(path) else { return (draft, report) }
    guard let root else {
      draft.declarations.noteUnreadable(kind)
      return (draft, report)
    }
    var inspector = Inspector()
    inspector.inspect(root, against: .record(kind.record))
    report += inspector.diagnostics
    draft.add(root, kind, &report)
    return (draft, report)
  }

  /// The kinds of files that a pack needs and that aren't there.
  private static func missingKinds(_ files: PackFiles) -> [FileKind] {
    let present = Set(files.contents.keys.compactMap(FileKind.at))
    // A file that couldn't be read has been reported, and isn't missing.
    let refused = files.diagnostics.map(\.location.path)
    return FileKind.allCases.filter { kind in
      kind.isRequired && !present.contains(kind) && !refused.contains { $0.hasPrefix(kind.place) }
    }
  }

  /// The files that belong to no part of a pack.
  private static func strayFiles(_ files: PackFiles) -> [Diagnostic] {
    files.contents.keys.filter { FileKind.at($0) == nil && !FileKind.isTranscript($0) }.map(unknown)
  }

  private static func unknown(_ path: String) -> Diagnostic {
    let places = FileKind.allCases.map(\.place).filter { !$0.hasSuffix("/") }
    let nearest = Spelling.nearest(to: path, among: places)
    return FileProblem.unknownFile(nearest: nearest).diagnostic(at: SourceLocation(path: path))
  }
}
