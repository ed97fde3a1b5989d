private import Foundation
internal import Packs

/// Finds the packs whose transcripts a command was given.
struct TranscriptSearch {
  /// A pack, and what of it was asked for.
  struct Find: Hashable {
    /// The pack's folder, as it is shown.
    let path: String
    /// The transcripts and the folders of transcripts within the pack; empty for all.
    var parts: [String]

    /// Whether a transcript was asked for.
    func includes(_ file: String) -> Bool {
      parts.isEmpty || parts.contains { file == $0 || file.hasPrefix("\($0)/") }
    }
  }

  /// The packs, each once, in the order in which they were named.
  private(set) var finds: [Find] = []

  /// Looks at every path that was given.
  ///
  /// - Throws: ``TranscriptSuite/Failure`` for the first at which there is nothing.
  init(_ paths: [String]) throws(TranscriptSuite.Failure) {
    for path in paths {
      for find in try Self.finds(at: path) { add(find) }
    }
  }

  private mutating func add(_ find: Find) {
    let root = Self.root(of: find.path)
    guard let place = finds.firstIndex(where: { Self.root(of: $0.path) == root }) else {
      finds.append(find)
      return
    }
    let isWhole = finds[place].parts.isEmpty || find.parts.isEmpty
    finds[place].parts = isWhole ? [] : finds[place].parts + find.parts
  }

  private static func finds(at path: String) throws(TranscriptSuite.Failure) -> [Find] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: root(of: path))
    guard let attributes else { throw .missing(path) }
    let base = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let directory = PackDirectory(path: base)
    if attributes[.type] as? FileAttributeType == .typeDirectory {
      if directory.holdsPack { return [Find(path: base, parts: [])] }
      let below = directory.packsBelow
      if !below.isEmpty { return below.map { Find(path: "\(base)/\($0)", parts: []) } }
    }
    guard let find = enclosing(base) else { throw .noPack(path) }
    return [find]
  }

  /// The pack around a file or a folder.
  private static func enclosing(_ path: String) -> Find? {
    let whole = URL(fileURLWithPath: path).standardizedFileURL
    var folder = whole
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      guard PackDirectory(path: folder.path).holdsPack else { continue }
      let part = whole.path.dropFirst(folder.path.count + 1)
      return Find(path: shown(folder.path, besides: path), parts: [String(part)])
    }
    return nil
  }

  /// The folder as it is shown: from where the program runs, unless the path was given in full.
  private static func shown(_ folder: String, besides path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    if folder == here, !path.hasPrefix("/") { return "." }
    let isBelow = folder.hasPrefix("\(here)/") && !path.hasPrefix("/")
    return isBelow ? String(folder.dropFirst(here.count + 1)) : folder
  }

  private static func root(of path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
