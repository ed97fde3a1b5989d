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
    let (whole, names) = (draft, PackNames(draft))
    // What a broken entry would have said is unknown: nothing is called missing because of it.
    let checks = report.containsError ? Checks.all.filter { !$0.needsWholePack } : Checks.all
    report += Parallel.map(checks) { check in
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
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]  // the byte order mark that some editors write
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
    draft.texts.append(source)
    guard let kind = FileKind.at(path) else { return (draft, report) }
    guard let value = YAMLDocument.parse(bytes, of: source, into: &report) else {
      draft.declarations.noteUnreadable(kind)
      return (draft, report)
    }
    var inspector = Inspector()
    inspector.inspect(value, against: .record(kind.record))
    report += inspector.diagnostics
    draft.add(value, kind, &report)
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
