public import Diagnostics

/// The files of one pack, in memory.
///
/// Reading a disk and understanding a pack are two things: ``PackDirectory`` does the one,
/// ``PackLoader`` the other, so that tests and tools can load packs that no disk holds.
public struct PackFiles: Sendable {
  /// What each file holds, by its path relative to the pack; that of an included file begins with
  /// `../`.
  public var contents: [String: [UInt8]]
  /// What went wrong while they were read.
  public var diagnostics: [Diagnostic]
  /// The names of the folders beside the pack, for telling which one an author meant to include.
  public var neighbours: [String] = []

  /// Creates a set of files.
  public init(contents: [String: [UInt8]] = [:], diagnostics: [Diagnostic] = []) {
    self.contents = contents
    self.diagnostics = diagnostics
  }

  /// The paths of the conversations that test the pack, in alphabetical order.
  public var transcripts: [String] { contents.keys.filter(FileKind.isTranscript).sorted() }

  /// The paths of the folders beside the pack that it includes, in the order of its author.
  public var includedFolders: [String] { includes.map(\.path) }
}

extension PackFiles {
  /// The folders that `pack.yaml` includes, as far as it can be read.
  var includes: [Include] {
    guard let bytes = contents[FileKind.packFile] else { return [] }
    var report: [Diagnostic] = []
    let (_, value) = YAMLDocument.read(bytes, path: FileKind.packFile, into: &report)
    return value.map(ManifestDraft.includes)?.compactMap { Include(path: $0.value) } ?? []
  }

  /// What is wrong with the folders that a pack includes.
  func problems(with includes: [Located<String>]) -> [Diagnostic] {
    includes.compactMap { path in
      problem(with: path.value)?.diagnostic(at: path.location)
    }
  }

  private func problem(with path: String) -> FileProblem? {
    guard let include = Include(path: path) else { return .invalidInclude }
    let prefix = "\(include.path)/"
    let paths = contents.keys.filter { $0.hasPrefix(prefix) }
    guard !paths.contains(where: { FileKind.at($0) != nil }) else { return nil }
    // A folder that couldn't be read has been reported, and isn't missing.
    let isRefused = diagnostics.map(\.location.path).contains {
      $0 == include.path || $0.hasPrefix(prefix)
    }
    guard !isRefused else { return nil }
    if !paths.isEmpty || neighbours.contains(include.folder) { return .emptyInclude }
    let nearest = Spelling.nearest(to: include.folder, among: neighbours)
    return .unknownInclude(nearest: nearest.flatMap { Include(path: "../\($0)")?.path })
  }
}
