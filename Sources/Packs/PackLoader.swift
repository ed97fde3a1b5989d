public import Diagnostics

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
  }

  /// Loads a pack.
  ///
  /// Every file is read and checked before anything is given up, so that one run reports every
  /// problem. Never throws and never reads anything but the files given.
  ///
  /// - Complexity: O(*n*) in the bytes of the files, but for a few checks that sort.
  public static func load(_ files: PackFiles) -> Outcome {
    var report = files.diagnostics
    let draft = draft(of: files, &report)
    let names = PackNames(draft)
    for check in Checks.all { check.run(draft, names, &report) }
    let pack = report.containsError ? nil : PackBuilder(draft, names).build()
    return Outcome(pack: pack, diagnostics: report.inReadingOrder(), texts: draft.texts)
  }

  private static func draft(of files: PackFiles, _ report: inout [Diagnostic]) -> PackDraft {
    var draft = PackDraft()
    var found: Set<FileKind> = []
    for (path, bytes) in files.contents.sorted(by: { $0.key < $1.key }) {
      guard let kind = FileKind.at(path) else {
        if !FileKind.isTranscript(path) { report.append(unknown(path)) }
        continue
      }
      found.insert(kind)
      let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
      draft.texts.append(source)
      guard let value = YAMLDocument.parse(bytes, of: source, into: &report) else { continue }
      var inspector = Inspector()
      inspector.inspect(value, against: .record(kind.record))
      report += inspector.diagnostics
      draft.add(value, kind, &report)
    }
    let unreadable = Set(files.diagnostics.map(\.location.path))
    for kind in FileKind.allCases where kind.isRequired && !found.contains(kind) {
      guard !unreadable.contains(where: { $0.hasPrefix(kind.place) }) else { continue }
      report.append(FileProblem.missingFile.diagnostic(at: SourceLocation(path: kind.place)))
    }
    return draft
  }

  private static func unknown(_ path: String) -> Diagnostic {
    let places = FileKind.allCases.map(\.place).filter { !$0.hasSuffix("/") }
    let nearest = Spelling.nearest(to: path, among: places)
    return FileProblem.unknownFile(nearest: nearest).diagnostic(at: SourceLocation(path: path))
  }
}
