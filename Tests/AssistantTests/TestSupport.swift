import Foundation
import Packs
import Testing

/// The shipped packs, loaded once.
private let packs = Dictionary(
  uniqueKeysWithValues: ["bicycle", "calcinosis"].map { name in
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogues/\(name)")
    return (name, PackLoader.load(PackDirectory(path: folder.path).read()).pack)
  })

/// A shipped pack.
func pack(_ name: String) throws -> Pack { try #require(packs[name] ?? nil) }
