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
    var report = files.diagnostics + strayFiles(files)
    var draft = PackDraft()
    let readable = files.contents.filter { FileKind.at($0.key) != nil }.sorted { $0.key < $1.key }
    for part in Parallel.map(readable, { part(path: $0.key, bytes: $0.value) }) {
      draft.merge(part.draft)
      report += part.report
    }
    let (whole, names) = (draft, PackNames(draft))
    report += Parallel.map(Checks.all) { check in
      var report: [Diagnostic] = []
      check.run(whole, names, &report)
      return report
    }.joined()
    let pack = report.containsError ? nil : PackBuilder(whole, names).build()
    return Outcome(pack: pack, diagnostics: report.inReadingOrder(), texts: whole.texts)
  }

  /// One file, read and inspected.
  private static func part(
    path: String, bytes: [UInt8]
  ) -> (draft: PackDraft, report: [Diagnostic]) {
    var report: [Diagnostic] = []
    var draft = PackDraft()
    let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
    draft.texts.append(source)
    guard let kind = FileKind.at(path),
      let value = YAMLDocument.parse(bytes, of: source, into: &report)
    else { return (draft, report) }
    var inspector = Inspector()
    inspector.inspect(value, against: .record(kind.record))
    report += inspector.diagnostics
    draft.add(value, kind, &report)
    return (draft, report)
  }

  /// The files that belong to no part of a pack, and the parts that no file holds.
  private static func strayFiles(_ files: PackFiles) -> [Diagnostic] {
    let paths = files.contents.keys
    let strays = paths.filter { FileKind.at($0) == nil && !FileKind.isTranscript($0) }
    let present = Set(paths.compactMap(FileKind.at))
    // A file that couldn't be read has been reported, and isn't missing.
    let refused = files.diagnostics.map(\.location.path)
    let missing = FileKind.allCases.filter { kind in
      kind.isRequired && !present.contains(kind)
        && !refused.contains { $0.hasPrefix(kind.place) }
    }
    return strays.map(unknown)
      + missing.map { FileProblem.missingFile.diagnostic(at: SourceLocation(path: $0.place)) }
  }

  private static func unknown(_ path: String) -> Diagnostic {
    let places = FileKind.allCases.map(\.place).filter { !$0.hasSuffix("/") }
    let nearest = Spelling.nearest(to: path, among: places)
    return FileProblem.unknownFile(nearest: nearest).diagnostic(at: SourceLocation(path: path))
  }
}
