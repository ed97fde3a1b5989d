public import Foundation
public import Packs
import Synchronization

/// The packs under `Dialogues`, each loaded once.
public enum ShippedPacks: Sendable {
  private static let loaded = Mutex<[String: Pack]>([:])

  /// A pack by the name of its folder.
  ///
  /// - Throws: A problem in a line, when it can't be loaded.
  public static func pack(_ name: String) throws -> Pack {
    try loaded.withLock { packs in
      if let pack = packs[name] { return pack }
      let outcome = PackLoader.load(PackDirectory(path: folder(name).path).read())
      guard let pack = outcome.pack else { throw Broken(name: name) }
      packs[name] = pack
      return pack
    }
  }

  /// The folder of a pack.
  public static func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogues/\(name)")
  }

  private struct Broken: Error, CustomStringConvertible {
    let name: String

    var description: String { "the pack \(name) can't be loaded" }
  }
}
