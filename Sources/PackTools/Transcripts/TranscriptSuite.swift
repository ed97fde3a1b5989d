public import Diagnostics
public import Packs

/// The transcripts of one or more packs, read and ready to be held.
public struct TranscriptSuite: Sendable {
  /// A pack and its transcripts.
  public struct Entry: Sendable {
    /// The pack's folder, as it is shown.
    public let path: String
    /// The pack, if it has no errors.
    public let pack: Pack?
    /// What conversations can exercise.
    public let parts: [Located<PackPart>]
    /// The folders that its files stand in: its own, and those that it includes.
    public let folders: [String]
    /// Its files as they were read.
    let sources: PackFiles
    /// The transcripts that were asked for, in alphabetical order; none if the pack has errors.
    public internal(set) var files: [TranscriptFile]
  }

  /// Why there is nothing to test.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing at a path.
    case missing(String)
    /// There is no pack at a path, below it or around it.
    case noPack(String)
    /// There is no transcript, or none with a conversation of that name.
    case nothing(filter: String?)

    /// The failure in words.
    public var description: String {
      switch self {
      case .missing(let path): "there is no '\(path)'"
      case .noPack(let path):
        "there is no pack in '\(path)': no pack.yaml in it, one level below or above"
      case .nothing(let filter?): "no conversation has '\(filter)' in its title or its file's name"
      case .nothing(nil): "there is no transcript: no transcripts/*.chat"
      }
    }
  }

  /// The packs, in the order in which they were named.
  public private(set) var entries: [Entry]

  /// Reads transcripts, each pack once.
  ///
  /// - Parameters:
  ///   - paths: Packs, folders of packs, and transcripts or folders of them inside of packs.
  ///   - filter: Which conversations to take: those with this in their title or path.
  /// - Throws: ``Failure`` when there is nothing at a path, or nothing at all.
  public init(paths: [String], filter: String? = nil) throws(Failure) {
    entries = try TranscriptSearch(paths).finds.map { find in
      let files = PackDirectory(path: find.path).read()
      return Entry(path: find.path, files, PackLoader.load(files), include: find.includes)
    }
    if let filter { entries = entries.map { $0.filtered(by: filter) } }
    let hasNothing = entries.allSatisfy { $0.pack != nil && $0.files.isEmpty }
    if hasNothing { throw .nothing(filter: filter) }
  }

  /// Whether a pack has errors, or a transcript can't be read.
  public var isBroken: Bool {
    entries.contains { $0.pack == nil || $0.files.contains(where: \.isBroken) }
  }
}

extension TranscriptSuite.Entry {
  /// Reads the transcripts among a pack's files.
  init(
    path: String, _ files: PackFiles, _ outcome: PackLoader.Outcome,
    include: (String) -> Bool = { _ in true }
  ) {
    self.path = path
    pack = outcome.pack
    parts = outcome.parts
    sources = files
    folders = [path] + files.includedFolders.map { "\(path)/\($0)" }
    self.files = []
    guard let pack else { return }
    let paths = files.transcripts.filter(include)
    self.files = paths.map {
      TranscriptFile(path: $0, bytes: files.contents[$0] ?? [], in: pack)
    }
  }

  /// The entry with those conversations only that have a text in their title or path; a transcript
  /// that can't be read stays.
  fileprivate func filtered(by text: String) -> TranscriptSuite.Entry {
    let text = text.lowercased()
    var entry = self
    entry.files = files.compactMap { file in
      guard !file.isBroken, !file.source.path.lowercased().contains(text) else { return file }
      var file = file
      file.transcript.conversations.removeAll { !$0.title.lowercased().contains(text) }
      return file.transcript.conversations.isEmpty ? nil : file
    }
    return entry
  }
}
